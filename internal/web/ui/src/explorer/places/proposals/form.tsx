import type { ReactNode } from 'react';

// textOf reads what was entered in a field of a form.
export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

// wholeOf reads a whole number; null where nothing was entered. What is none is left to the service to refuse.
export function wholeOf(form: FormData, name: string): number | null {
  const text = textOf(form, name).replaceAll('.', '');
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

// Field is a field of a form under its label.
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="proposal-field">
      <span>{label}</span>
      {children}
    </label>
  );
}

// Why says why something was not done, beside where it was tried.
export function Why({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <div role="alert" className="missed">
      {of.map((one) => (
        <p key={one}>
          <span aria-hidden="true">✕</span> {one}
        </p>
      ))}
    </div>
  );
}
