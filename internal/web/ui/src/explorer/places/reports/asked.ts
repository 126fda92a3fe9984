// What the place shows, as its address says it.
import { useLocation, useSearch } from 'wouter';

import { today, written } from '../../seen.ts';

export const views = ['waiting', 'returned', 'late', 'mine', 'all', 'sheets'] as const;
export type View = (typeof views)[number];

export type Asked = {
  show: View | null; // null: what there is to do
  month: string; // such as 2024-10; empty: every month
  under: string; // a unit's code; empty: every unit
  state: string; // empty: every state
  open: string; // the id of the report that is unfolded; empty: none
  after: string; // the cursor that the page follows
  before: string; // the cursor before which the page lies
};

// askedOf reads an address; what it holds that is none of ours does not narrow.
export function askedOf(search: string): Asked {
  const said = new URLSearchParams(search);
  const word = (name: string) => said.get(name) ?? '';
  const month = word('month');
  return {
    show: views.find((view) => view === word('show')) ?? null,
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : '',
    under: word('under'),
    state: /^(DRAFT|SUBMITTED|APPROVED|RETURNED|LOCKED)$/.test(word('state')) ? word('state') : '',
    open: word('open'),
    after: word('after'),
    before: word('before'),
  };
}

export type Change = Partial<Record<keyof Asked, string>>;

// changed returns an address that says something else. Whatever narrows a list begins it anew.
export function changed(search: string, change: Change): string {
  const anew = 'after' in change || 'before' in change || Object.keys(change).join() === 'open' ? {} : { after: '', before: '', open: '' };
  return written('/reports', {}, { ...Object.fromEntries(new URLSearchParams(search)), ...anew, ...change });
}

export const useAsked = (): Asked => askedOf(useSearch());

// useAddress returns the address of the place with something else in it.
export function useAddress(): (change: Change) => string {
  const search = useSearch();
  return (change) => changed(search, change);
}

// useTurn returns how one looks at something else in the place.
export function useTurn(): (change: Change) => void {
  const search = useSearch();
  const [, go] = useLocation();
  return (change) => go(changed(search, change));
}

// pageOf returns which page of a list is asked for.
export const pageOf = ({ after, before }: Asked, size: number) =>
  before ? { first: null, after: null, last: size, before } : { first: size, after: after || null, last: null, before: null };

// monthsBack lists so many months, the one of a day first.
export function monthsBack(day: string, count: number): string[] {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, n) => monthAt(at - n));
}

const monthAt = (at: number): string => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

// monthBefore returns the month before one.
export const monthBefore = (month: string): string => monthsBack(month, 2)[1]!;

// lastMonth is the last month that has ended.
export const lastMonth: string = today ? monthBefore(today) : '';

// lastDay returns the last day of a month.
export const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
