import type { TableCatalogueQuery } from '../../gql/graphql.ts';
import { useSeen } from '../../seen.ts';
import { Change } from './Change.tsx';
import { Saved } from './Saved.tsx';
import { completed, type LooseAsk } from './tableAsk.ts';
import { TableShown } from './TableShown.tsx';
import { useTitle } from './useTitle.ts';

// AskedTable shows the table that the address asks for.
export function AskedTable({ ask, view, own, catalogue }: { ask: LooseAsk; view: string; own: string; catalogue: TableCatalogueQuery }) {
  const whole = completed(ask, useSeen());
  return (
    <>
      <Change ask={ask} own={own} catalogue={catalogue} />
      <TableShown sought={{ ask: whole }} ask={ask} file={whole} title={useTitle(ask)} view={view} />
      <Saved ask={whole} />
    </>
  );
}
