// What the place shows, as its address says it.
import { useSearch } from 'wouter';

import { written } from '../../seen.ts';

export const views = ['overdue', 'open', 'confirm'] as const;
export type View = (typeof views)[number];

export type Asked = {
  show: View | null; // null: what there is to do
  under: string; // a unit's code; empty: all within reach
  register: string; // a register's code; empty: all
  after: string;
  before: string;
};

// askedOf reads an address; what it holds that is none of ours does not narrow.
export function askedOf(search: string): Asked {
  const said = new URLSearchParams(search);
  const word = (name: string) => said.get(name) ?? '';
  return { show: views.find((view) => view === word('show')) ?? null, under: word('under'), register: word('register'), after: word('after'), before: word('before') };
}

export const useAsked = (): Asked => askedOf(useSearch());

// changed returns an address that says something else. Whatever narrows a list begins it anew.
export function changed(search: string, change: Partial<Record<keyof Asked, string>>): string {
  const anew = 'after' in change || 'before' in change ? {} : { after: '', before: '' };
  return written('/follow', {}, { ...Object.fromEntries(new URLSearchParams(search)), ...anew, ...change });
}

const size = 50;

// pageOf returns which page of a list is asked for.
export const pageOf = ({ after, before }: Asked) => (before ? { first: null, after: null, last: size, before } : { first: size, after: after || null, last: null, before: null });
