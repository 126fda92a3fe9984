// What is typed into an entry's form is kept on the device as it is typed, for the account that types it. Names of
// persons are not: a device may be another's tomorrow.
import type { Field, Typed } from './typed.ts';

export type Draft = {
  typed: Typed;
  day: string;
  revision: number; // that it is based on; 0: it is a new entry
  key: string; // by which a new entry is known, however often it is sent
  at: string; // when it was last typed into
};

// Of names what a draft is of: an entry, or a new one of a unit's register.
export type Of = { account: string; what: string };

const named = ({ account, what }: Of) => `thidua:entry:${encodeURIComponent(account)}:${what}`;

// keep keeps a draft, without names of persons. False: the device has no room, or lets nothing be kept.
export function keep(of: Of, draft: Draft, fields: readonly Field[]): boolean {
  const names = new Set(fields.filter(({ type }) => type === 'PERSON').map(({ code }) => code));
  const typed = Object.fromEntries(Object.entries(draft.typed).filter(([code]) => !names.has(code)));
  try {
    localStorage.setItem(named(of), JSON.stringify({ ...draft, typed }));
    return true;
  } catch {
    return false;
  }
}

// kept returns what is kept; null: nothing, or nothing that can be read.
export function kept(of: Of): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(named(of)) ?? 'null') as Draft | null;
    return draft && typeof draft.typed === 'object' && draft.typed && typeof draft.day === 'string' && Number.isInteger(draft.revision) && typeof draft.key === 'string' ? draft : null;
  } catch {
    return null;
  }
}

// discard forgets a draft.
export function discard(of: Of): void {
  try {
    localStorage.removeItem(named(of));
  } catch {
    // nothing is kept
  }
}

// newKey makes a UUID, also on a page that came by http, which has no randomUUID.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
