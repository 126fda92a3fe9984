// Which columns a register's table has, and what stands in their foot.
import type { RegisterColumnFragment, RegisterEntriesQuery } from '../../gql/graphql.ts';

export type Column = RegisterColumnFragment;
export type Row = RegisterEntriesQuery['entries']['nodes'][number];

export const valueOf = (row: Pick<Row, 'values'>, code: string) => row.values.find(({ field }) => field.code === code);

// columnsOf returns the columns: what every entry says, and what any that is shown does.
export const columnsOf = (fields: readonly Column[], rows: readonly Pick<Row, 'values'>[]): Column[] =>
  fields.filter(({ code, optional, when }) => (!optional && !when) || rows.some((row) => valueOf(row, code)));

export const counted = ({ type }: Pick<Column, 'type'>): boolean => type === 'COUNT' || type === 'VND';

// sumOf adds a column up; what is struck out counts nowhere. Null: nobody says a number.
export function sumOf(rows: readonly Pick<Row, 'values' | 'state'>[], code: string): number | null {
  const said = rows.flatMap((row) => {
    const { value } = (row.state !== 'VOID' && valueOf(row, code)) || {};
    return value != null && /^-?\d+$/.test(value) ? [Number(value)] : [];
  });
  return said.length > 0 ? said.reduce((sum, n) => sum + n, 0) : null;
}
