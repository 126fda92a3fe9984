// The units below a figure, with what each lacks, in the order that is asked for.
import type { FigureBelowFragment, FigureStandingFragment } from '../../gql/graphql.ts';

export type Lack = FigureBelowFragment['explain'];
type Child = FigureBelowFragment['children']['edges'][number]['node'];

export type Order = 'lack' | 'name';

export type Row = {
  figure: Child;
  wanted: number | null; // its own target, or its share of what is wanted above, in the indicator's measure
  shared: boolean; // it is a share: nobody gave it a target
  lacks: number | null; // in whole units of the numerator; null: nothing
  share: number | null; // of all that is lacking, in percent
};

export type Rows = {
  rows: Row[]; // those that have a number, or a target without one
  silent: number; // how many of them have reported nothing
  unconcerned: Child[]; // those whom the indicator does not concern
  most: number; // the longest that a bar of them is
};

const collator = new Intl.Collator('vi');

// rowsOf lists the units below. Those that lack most stand first; then, where nobody lacks anything,
// those that have come least far; those that have said nothing stand last.
export function rowsOf({ children, explain }: FigureBelowFragment, indicator: Pick<FigureStandingFragment['indicator'], 'kind'>, order: Order): Rows {
  const lacking = new Map(explain.laggards.nodes.map(({ figure, lacks, share }) => [figure.id, { lacks, share }]));
  const shares = new Map(explain.shares.map(({ figure, wants }) => [figure.id, wants]));
  const unconcerned: Child[] = [];
  const rows: Row[] = [];
  for (const { node } of children.edges) {
    if (node.status === 'NOT_APPLICABLE') unconcerned.push(node);
    else rows.push({ figure: node, wanted: node.target?.low ?? shares.get(node.id) ?? null, shared: !node.target && shares.has(node.id), lacks: lacking.get(node.id)?.lacks || null, share: lacking.get(node.id)?.share ?? null });
  }
  const composed = indicator.kind === 'ALL_OF' || indicator.kind === 'ANY_OF';
  const rank: Partial<Record<Child['status'], number>> = { NOT_MET: 0, BEHIND: 1, INCOMPLETE: 2, ON_TRACK: 3 };
  const byName = (a: Row, b: Row) => collator.compare(a.figure.unit.name, b.figure.unit.name) || (a.figure.unit.code < b.figure.unit.code ? -1 : 1);
  const said = (row: Row) => (row.figure.status === 'NOT_REPORTED' ? 1 : 0);
  const reached = (row: Row) => (row.figure.value == null ? 0 : row.wanted ? row.figure.value / row.wanted : row.figure.value);
  rows.sort((a, b) => {
    if (order === 'name') return byName(a, b);
    if (composed) return said(a) - said(b) || (rank[a.figure.status] ?? 4) - (rank[b.figure.status] ?? 4) || byName(a, b);
    return said(a) - said(b) || (b.lacks ?? 0) - (a.lacks ?? 0) || reached(a) - reached(b) || byName(a, b);
  });
  return {
    rows,
    silent: rows.filter(said).length,
    unconcerned,
    most: Math.max(0, ...rows.flatMap(({ figure, wanted }) => [figure.value ?? 0, wanted ?? 0])),
  };
}
