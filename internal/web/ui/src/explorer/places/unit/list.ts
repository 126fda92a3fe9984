// A list of units as people look through it: found by name, ordered, page by page.
import type { Counts } from './count.ts';

export type Row = { id: string; code: string; title: string; name: string; counts?: Counts; expected?: number; reported?: number };

export const orders = ['code', 'name', 'behind', 'missing'] as const;
export type Order = (typeof orders)[number];

// fold takes accents, case, blanks and apostrophes off: Ea H’Leo and ea hleo are the same.
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s'’‘`]/g, '');

// found keeps the units whose title holds what is looked for, or whose code begins with it.
export function found<R extends Row>(rows: R[], find: string): R[] {
  const sought = fold(find);
  return sought ? rows.filter(({ title, code }) => fold(title).includes(sought) || fold(code).startsWith(sought)) : rows;
}

const share = ({ expected, reported }: Row) => (expected ? (expected - (reported ?? 0)) / expected : -1);
const wanting = ({ counts }: Row) => (counts ? counts.behind + counts.missed : -1);

const compare: Record<Order, (a: Row, b: Row) => number> = {
  code: () => 0, // as they come
  name: (a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }),
  behind: (a, b) => wanting(b) - wanting(a),
  missing: (a, b) => share(b) - share(a),
};

// ordered puts units in an order; those alike stay as they come, by code.
export const ordered = <R extends Row>(rows: R[], order: Order): R[] => rows.slice().sort(compare[order]);

export const pageSize = 20;

// pageOf cuts a page out, the nearest there is to the one asked for.
export function pageOf<R>(rows: R[], asked: number): { rows: R[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1));
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), page, pages };
}
