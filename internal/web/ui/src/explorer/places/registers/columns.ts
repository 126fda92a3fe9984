// Which columns a register's table has, and what stands in their foot.
import type { RegisterColumnFragment, RegisterEntriesQuery } from '../../gql/graphql.ts';

export type Column = RegisterColumnFragment;
export type Row = RegisterEntriesQuery['entries']['nodes'][number];

export const valueOf = (row: Pick<Row, 'values'>, code: string) => row.values.find(({ field }) => field.code === code);

// columnsOf returns the columns: what every entry says, and what any that is shown does. One of which all is withheld
// is none.
export const columnsOf = (fields: readonly Column[], rows: readonly Pick<Row, 'values'>[]): Column[] =>
  fields.filter((field) => ((!field.optional && !field.when) || rows.some((row) => valueOf(row, field.code))) && !withheldIn(field, rows));

// withheldOf returns the fields of which all that is said is withheld from the caller.
export const withheldOf = (fields: readonly Column[], rows: readonly Pick<Row, 'values'>[]): Column[] => fields.filter((field) => withheldIn(field, rows));

function withheldIn({ code }: Column, rows: readonly Pick<Row, 'values'>[]): boolean {
  const said = rows.flatMap((row) => valueOf(row, code) ?? []);
  return said.length > 0 && said.every(({ withheld }) => withheld);
}

export const counted = ({ type }: Pick<Column, 'type'>): boolean => type === 'COUNT' || type === 'VND';

// sumOf adds a column up; what is struck out counts nowhere. Null: nobody says a number.
export function sumOf(rows: readonly Pick<Row, 'values' | 'state'>[], code: string): number | null {
  const said = rows.flatMap((row) => {
    const { value } = (row.state !== 'VOID' && valueOf(row, code)) || {};
    return value != null && /^-?\d+$/.test(value) ? [Number(value)] : [];
  });
  return said.length > 0 ? said.reduce((sum, n) => sum + n, 0) : null;
}
