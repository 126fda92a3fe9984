// Reports that were submitted while the service could not be reached. They wait on the device, for the
// account that submitted them, with the revision that they are based on, and are handed over once it can
// be reached again. What came of it stays until somebody has seen it.
import type { Of } from './draft.ts';

export type Outcome = { kind: 'done' } | { kind: 'conflict' } | { kind: 'refused'; why: string };

export type Handover = Of & {
  code: string; // the unit's, for the address
  title: string; // the unit's
  values: { element: string; value: number }[];
  revision: number;
  comment: string;
  at: string; // when it was submitted here
  outcome?: Outcome; // left out: it waits
};

const begin = (account: string) => `thidua:outbox:${encodeURIComponent(account)}:`; // whose name ends nowhere else
const key = ({ account, unit, month }: Of) => `${begin(account)}${unit}:${month}`;
const changed = 'thidua:outbox'; // an event of this window; other windows hear of the storage

function write(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  } finally {
    dispatchEvent(new Event(changed));
  }
}

// put lets a report wait, in place of what waited of it. False: the device keeps nothing.
export const put = (one: Handover): boolean => write(key(one), JSON.stringify(one));

// take takes one back.
export const take = (of: Of): void => void write(key(of), null);

function names(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(start)).sort();
  } catch {
    return [];
  }
}

function at(name: string): Handover | null {
  try {
    const one = JSON.parse(localStorage.getItem(name) ?? 'null') as Handover | null;
    return one && Array.isArray(one.values) && Number.isInteger(one.revision) && name === key(one) ? one : null;
  } catch {
    return null;
  }
}

// some reports whether anything of any account waits, or has come to something nobody has seen.
export const some = (): boolean => names('thidua:outbox:').length > 0;

// all returns what an account has here, the first submitted first.
export const all = (account: string): Handover[] =>
  names(begin(account))
    .map(at)
    .filter((one) => one !== null)
    .sort((a, b) => (a.at < b.at ? -1 : 1));

// find returns what an account has here of one report.
export const find = (of: Of): Handover | null => at(key(of));

// written tells whether anything has changed: the same text as long as nothing has.
export const written = (): string => {
  try {
    return JSON.stringify(names('thidua:outbox:').map((name) => localStorage.getItem(name)));
  } catch {
    return '';
  }
};

// watch tells that something has changed, in this window or another.
export function watch(tell: () => void): () => void {
  const heard = (event: StorageEvent) => (event.key === null || event.key.startsWith('thidua:outbox:')) && tell();
  addEventListener(changed, tell);
  addEventListener('storage', heard);
  return () => {
    removeEventListener(changed, tell);
    removeEventListener('storage', heard);
  };
}

// handOver hands over all that waits of an account, one after the other, and keeps what came of each.
// Submit answers null where the service was not reached: the rest waits on. Of several windows one does
// it at a time.
export async function handOver(account: string, submit: (one: Handover) => Promise<Outcome | null>): Promise<void> {
  const deliver = async () => {
    for (const one of all(account).filter(({ outcome }) => !outcome)) {
      const outcome = await submit(one);
      if (!outcome) return;
      if (find(one)?.at === one.at) put({ ...one, outcome }); // nobody has taken it back meanwhile
    }
  };
  // Not everywhere: a page that came without encryption has no locks. What is sent twice changes nothing.
  if (navigator.locks) await navigator.locks.request(`thidua:outbox:${account}`, { ifAvailable: true }, (lock) => (lock ? deliver() : undefined));
  else await deliver();
}
