// What the place of a register shows, as its address says it.
import { useLocation, useSearch } from 'wouter';

import type { EntryFilter } from '../../gql/graphql.ts';
import { written } from '../../seen.ts';

export const states = ['NOTED', 'CONFIRMED', 'VOID'] as const;

export type Asked = {
  of: 'own' | 'below' | ''; // whose entries; empty: what is usual for the unit
  find: string; // words that are searched
  state: (typeof states)[number] | 'waiting' | 'overdue' | ''; // empty: all that stand
  fields: Readonly<Record<string, string>>; // choices, by the fields' codes
  after: string; // the cursor that the page follows
  before: string; // the cursor before which the page lies
};

const ofField = 'f.'; // how a field is named in an address, which has names of its own

// askedOf reads an address; what it holds that is none of ours does not narrow.
export function askedOf(search: string): Asked {
  const said = new URLSearchParams(search);
  const word = (name: string) => said.get(name) ?? '';
  return {
    of: (['own', 'below'] as const).find((one) => one === word('of')) ?? '',
    find: word('find'),
    state: ([...states, 'waiting', 'overdue'] as const).find((one) => one === word('state')) ?? '',
    fields: Object.fromEntries([...said].flatMap(([name, value]) => (name.startsWith(ofField) && value ? [[name.slice(ofField.length), value]] : []))),
    after: word('after'),
    before: word('before'),
  };
}

export type Change = Partial<Record<'of' | 'find' | 'state' | 'after' | 'before', string>> & { fields?: Record<string, string> };

// changed returns an address that says something else. Whatever narrows the list begins it anew.
export function changed(path: string, search: string, { fields = {}, ...change }: Change): string {
  const anew = 'after' in change || 'before' in change ? {} : { after: '', before: '' };
  const named = Object.fromEntries(Object.entries(fields).map(([code, value]) => [ofField + code, value]));
  return written(path, {}, { ...Object.fromEntries(new URLSearchParams(search)), ...anew, ...change, ...named });
}

export const useAsked = (): Asked => askedOf(useSearch());

// useAddress returns the address of the place with something else in it.
export function useAddress(): (change: Change) => string {
  const search = useSearch();
  const [path] = useLocation();
  return (change) => changed(path, search, change);
}

// useTurn returns how one looks at something else in the place.
export function useTurn(): (change: Change) => void {
  const address = useAddress();
  const [, go] = useLocation();
  return (change) => go(address(change));
}

// filterOf returns which entries are asked for: of the fields those alone that the register has, for an address may
// speak of another. Null: all that stand.
export function filterOf({ find, state, fields }: Asked, known: readonly string[], own: string | null): EntryFilter | null {
  const filter: EntryFilter = {};
  if (own) filter.units = [own];
  if (find.trim()) filter.search = find.trim();
  if (state === 'waiting') filter.waiting = true;
  else if (state === 'overdue') filter.overdue = true;
  else if (state) filter.states = [state];
  const narrowed = Object.entries(fields).filter(([code]) => known.includes(code));
  if (narrowed.length > 0) filter.fields = narrowed.map(([field, value]) => ({ field, in: [value] }));
  return Object.keys(filter).length > 0 ? filter : null;
}

// pageOf returns which page of a list is asked for.
export const pageOf = ({ after, before }: Asked, size: number) =>
  before ? { first: null, after: null, last: size, before } : { first: size, after: after || null, last: null, before: null };
