import { useState } from 'react';
import { Link } from 'wouter';

import type { TableCatalogueQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useChange, useSeen, written } from '../../seen.ts';
import { Builder } from './Builder.tsx';
import { IndicatorSwitch } from './IndicatorSwitch.tsx';
import { type LooseAsk, writeAsk } from './tableAsk.ts';
import { words } from './words.ts';

// Change is how one makes another table of the one on screen: another indicator by one touch, all else
// where one folds it out.
export function Change({ ask, own, catalogue }: { ask: LooseAsk; own: string; catalogue: TableCatalogueQuery }) {
  const change = useChange();
  const [open, setOpen] = useState(false);
  return (
    <div className="table-change">
      <IndicatorSwitch ask={ask} indicators={catalogue.campaign?.indicators ?? []} />
      <div className="table-doings">
        <button type="button" className="do" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(words.change)}
        </button>
        <Link href={written('/table', useSeen())}>{say(words.back)}</Link>
      </div>
      {open && (
        <Builder
          key={writeAsk(ask)}
          given={ask}
          own={own}
          catalogue={catalogue}
          onShow={(next) => {
            setOpen(false);
            change({ ask: writeAsk(next) });
          }}
        />
      )}
    </div>
  );
}
