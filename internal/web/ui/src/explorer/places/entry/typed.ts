// What stands in the boxes of an entry's form, and what is handed to the service of it.
import type { EntryFieldFragment, EntryValueInput } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { number } from '../../write.ts';
import { read } from '../report/number.ts';
import { holds, type Said } from './condition.ts';
import { words } from './words.ts';

export type Field = EntryFieldFragment;

// Typed is what stands in the boxes, by the fields' codes; of a document its day and its issuer apart.
export type Typed = Readonly<Record<string, string>>;

export const dateOf = (code: string): string => `${code}.date`;
export const issuerOf = (code: string): string => `${code}.issuer`;

const counted = ({ type }: Field): boolean => type === 'COUNT' || type === 'VND';

// limits of a number, as the boxes of reports read it.
export const limits = ({ type, most }: Field) => ({ measure: type === 'VND' ? ('VND' as const) : ('ITEM' as const), most: most ?? Number.MAX_SAFE_INTEGER });

// saidOf is what the boxes say, as conditions read it.
export function saidOf(fields: readonly Field[], typed: Typed): Said {
  return Object.fromEntries(
    fields.map((field) => {
      const text = (typed[field.code] ?? '').trim();
      if (counted(field)) return [field.code, read(text, limits(field)).value ?? 0];
      if (field.type === 'YES_NO') return [field.code, text === 'true'];
      if (field.type === 'UNIT' || field.type === 'ENTRY') return [field.code, Number(/\d+/.exec(text)?.[0] ?? 0)];
      return [field.code, text];
    }),
  );
}

// Asked is a field that is asked for: maybe where only the service can tell.
export type Asked = { field: Field; maybe: boolean };

// askedOf returns the fields that are asked for, as the boxes stand: what one that is not asked for says does not count.
export function askedOf(fields: readonly Field[], typed: Typed): Asked[] {
  const asked: Asked[] = [];
  const said: Record<string, string | number | boolean> = { ...saidOf(fields, {}) };
  const told = saidOf(fields, typed);
  for (const field of fields) {
    // A condition may speak of a field that stands after it.
    const so = holds(field.when, { ...told, ...Object.fromEntries(fields.slice(0, fields.indexOf(field)).map(({ code }) => [code, said[code]!])) });
    if (so === false) continue;
    said[field.code] = told[field.code]!;
    asked.push({ field, maybe: so === null });
  }
  return asked;
}

// wrongOf tells what is wrong with the boxes as far as that can be told here, by the fields' codes.
export function wrongOf(asked: readonly Asked[], typed: Typed, day: string, today: string): Map<string, string> {
  const wrong = new Map<string, string>();
  if (!day) wrong.set('day', say(words.needDay));
  else if (day > today) wrong.set('day', say(words.tooLate));
  for (const { field, maybe } of asked) {
    const text = (typed[field.code] ?? '').trim();
    const rest = field.type === 'DOCUMENT' && [dateOf(field.code), issuerOf(field.code)].some((part) => typed[part]);
    if (text === '') {
      if (rest) wrong.set(field.code, say(words.needNumber));
      else if (!field.optional && !maybe) wrong.set(field.code, say(field.type === 'CHOICE' || field.type === 'YES_NO' || field.type === 'UNIT' || field.type === 'ENTRY' ? words.needChoice : words.need));
    } else if (counted(field)) {
      const { value, why } = read(text, limits(field));
      if (why) wrong.set(field.code, why);
      else if (value! < (field.least ?? 0)) wrong.set(field.code, say(words.tooLittle, { least: number(field.least!) }));
    }
  }
  return wrong;
}

// valuesOf returns what is handed to the service: what is asked for, and said.
export function valuesOf(asked: readonly Asked[], typed: Typed): EntryValueInput[] {
  return asked.flatMap(({ field }) => {
    const text = (typed[field.code] ?? '').trim();
    if (text === '') return [];
    if (counted(field)) return [{ field: field.code, value: String(read(text, limits(field)).value ?? text) }];
    if (field.type === 'DOCUMENT') return [{ field: field.code, value: text, date: typed[dateOf(field.code)] || null, issuer: typed[issuerOf(field.code)]?.trim() || null }];
    return [{ field: field.code, value: text }];
  });
}

type Value = { field: { code: string }; value: string | null; withheld: boolean; unit: { unitId: string } | null; entry: { id: string } | null; document: { number: string; date: string | null; issuer: string } | null };

// typedOf writes what an entry says into boxes.
export function typedOf(values: readonly Value[]): Typed {
  const typed: Record<string, string> = {};
  for (const { field, value, unit, entry, document } of values) {
    typed[field.code] = document?.number ?? unit?.unitId ?? entry?.id ?? value ?? '';
    if (document?.date) typed[dateOf(field.code)] = document.date;
    if (document?.issuer) typed[issuerOf(field.code)] = document.issuer;
  }
  return typed;
}

// same reports whether boxes say the same; one that is left out is empty.
export const same = (one: Typed, other: Typed): boolean => [...new Set([...Object.keys(one), ...Object.keys(other)])].every((code) => (one[code] ?? '') === (other[code] ?? ''));
