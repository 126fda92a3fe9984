// An entry as it is given back to the service: all that it says, with what has changed.
import type { EntryValueInput } from '../gql/graphql.ts';

type Document = { number: string; date: string | null; issuer: string };

export type Said = {
  field: { code: string };
  value: string | null;
  withheld: boolean;
  document: Document | null;
};

// entryInput returns what an entry is to say, where some of its fields say something else from now on. What
// somebody left out would be unsaid: where the caller may not read all of it, there is nothing to give back.
export function entryInput(said: readonly Said[], changes: readonly EntryValueInput[]): EntryValueInput[] | null {
  if (said.some(({ withheld }) => withheld)) return null;
  const changed = new Set(changes.map(({ field }) => field));
  const kept = said.filter(({ field }) => !changed.has(field.code)).map(({ field, value, document }): EntryValueInput => ({ field: field.code, value, ...(document && { date: document.date, issuer: document.issuer }) }));
  return [...kept, ...changes.filter(({ value }) => value !== null && value !== '')];
}

// newKey returns a UUID by which a request that is sent again does nothing twice. A page that came by http has no
// randomUUID.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
