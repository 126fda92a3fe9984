// A table in pages: the first as any place asks, the others as one asks for more.
import { useEffect, useMemo, useState } from 'react';
import { type CombinedError, useClient } from 'urql';

import { type Ask, useAsk } from '../../ask.ts';
import type { TableAsk, TableRowsFragment } from '../../gql/graphql.ts';
import { PageQuery, SavedPageQuery } from './asked.ts';
import { joined } from './headings.ts';

// Sought is which table: one that is asked for, or a saved one by its id.
export type Sought = { ask: TableAsk } | { saved: string };

// rowsAtOnce is how many rows a page has.
export const rowsAtOnce = 200;

export type Pages = { ask: Ask<unknown>; table?: TableRowsFragment; lost: boolean; more: () => void; fetching: boolean; error?: CombinedError };

const rowsOf = (data: unknown): TableRowsFragment | undefined => {
  const told = data as { table?: TableRowsFragment | null; node?: { table?: TableRowsFragment } | null } | undefined;
  return told?.table ?? told?.node?.table ?? undefined;
};

// usePages asks for a table, so many rows at once. lost: it is a saved one, and there is none such.
export function usePages(sought: Sought, first: number): Pages {
  const client = useClient();
  const [document, variables] = 'ask' in sought ? [PageQuery, { ask: sought.ask, first }] : [SavedPageQuery, { id: sought.saved, first }];
  const ask = useAsk<unknown, Record<string, unknown>>(document as never, variables);
  const head = rowsOf(ask.data);
  const [rest, setRest] = useState<{ of?: TableRowsFragment; pages: TableRowsFragment[]; fetching: boolean; error?: CombinedError }>({ pages: [], fetching: false });
  useEffect(() => setRest({ of: head, pages: [], fetching: false }), [head]);
  const mine = rest.of === head ? rest : { pages: [], fetching: false, error: undefined };
  const table = useMemo(() => head && joined([head, ...mine.pages]), [head, mine.pages]); // eslint-disable-line
  const more = () => {
    if (!table || mine.fetching) return;
    setRest({ of: head, pages: mine.pages, fetching: true });
    void client
      .query(document as never, { ...variables, after: table.pageInfo.endCursor } as never, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error }) => {
        const page = rowsOf(data);
        setRest((now) => (now.of !== head ? now : page ? { of: head, pages: [...now.pages, page], fetching: false } : { ...now, fetching: false, error }));
      });
  };
  const lost = 'saved' in sought && ask.data !== undefined && !head;
  const again = () => {
    setRest({ of: head, pages: [], fetching: false });
    ask.again();
  };
  return { ask: { ...ask, again }, table, lost, more, fetching: mine.fetching, error: mine.error };
}
