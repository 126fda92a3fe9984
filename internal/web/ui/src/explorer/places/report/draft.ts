// What is typed into a report is kept on the device as it is typed: for the account that types it, and
// with the revision that it was based on. Nothing of it leaves the device before it is handed over.
import type { Values } from './check.ts';

export type Typed = Readonly<Record<string, string>>; // what stands in the boxes, by the elements' codes

export type Draft = {
  typed: Typed;
  comment: string;
  revision: number; // that it is based on; 0: there was none
  base: Values; // what the report said then
  at: string; // when it was last typed into
  tab: string; // in which window
  meant?: 'SAVE' | 'SUBMIT'; // what was being done with it, where that has not been answered
};

// Of names whose report a draft is.
export type Of = { account: string; unit: string; month: string };

// this window, as long as it is open: named without randomUUID, which a page that came by http has not.
export const tab: string = crypto.getRandomValues(new Uint32Array(4)).join('-');

const key = ({ account, unit, month }: Of) => `thidua:draft:${encodeURIComponent(account)}:${unit}:${month}`;

// keep keeps a draft. False: the device has no room, or lets nothing be kept.
export function keep(of: Of, draft: Draft): boolean {
  try {
    localStorage.setItem(key(of), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

// kept returns what is kept of a report; null: nothing, or nothing that can be read.
export function kept(of: Of): Draft | null {
  try {
    return readable(localStorage.getItem(key(of)));
  } catch {
    return null;
  }
}

function readable(text: string | null): Draft | null {
  try {
    const draft = JSON.parse(text ?? 'null') as Draft | null;
    return draft && typeof draft.typed === 'object' && draft.typed && typeof draft.base === 'object' && draft.base && Number.isInteger(draft.revision) ? draft : null;
  } catch {
    return null;
  }
}

// discard forgets a draft.
export function discard(of: Of): void {
  try {
    localStorage.removeItem(key(of));
  } catch {
    // nothing is kept
  }
}

// watch tells what another window of this device keeps of the same report; null: it has discarded it.
export function watch(of: Of, tell: (draft: Draft | null) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === key(of)) tell(readable(event.newValue));
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

// same reports whether two say the same in all boxes; one that is left out is empty.
export const same = (one: Typed, other: Typed): boolean => [...new Set([...Object.keys(one), ...Object.keys(other)])].every((code) => (one[code] ?? '') === (other[code] ?? ''));

// typedOf writes what a report says into boxes.
export const typedOf = (values: Values): Typed => Object.fromEntries(Object.entries(values).map(([code, value]) => [code, String(value)]));
