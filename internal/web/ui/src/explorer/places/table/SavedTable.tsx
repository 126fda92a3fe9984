import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { TableCatalogueQuery, TableKeepFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { useSeen, written } from '../../seen.ts';
import { SavedQuery } from './asked.ts';
import { Change } from './Change.tsx';
import { Saved } from './Saved.tsx';
import { completed, type LooseAsk, readAsk } from './tableAsk.ts';
import { TableShown } from './TableShown.tsx';
import { useTitle } from './useTitle.ts';
import { words } from './words.ts';

type Given = { number: string; ask?: LooseAsk; view: string; own: string; catalogue: TableCatalogueQuery };

// SavedTable shows a saved table as it stands for whoever reads it, or as they change it.
export function SavedTable(given: Given) {
  const known = useAsk(SavedQuery, { id: `table:${given.number}` });
  return (
    <>
      <Answered ask={known} lines={3}>
        {({ node }) => (node?.__typename === 'SavedTable' ? <Kept kept={node} onChange={known.again} {...given} /> : <NotFound />)}
      </Answered>
      <Question ask={known} />
    </>
  );
}

function Kept({ kept, number, ask, view, own, catalogue, onChange }: Given & { kept: TableKeepFragment; onChange: () => void }) {
  const seen = useSeen();
  const whole = ask && completed(ask, seen);
  const shown = ask ?? readAsk(kept.ask);
  return (
    <>
      <h2>{kept.name}</h2>
      {kept.words && <p>{kept.words}</p>}
      {!kept.own && <p className="soft">{say(words.sharedBy, { who: kept.owner.fullName || kept.owner.account })}</p>}
      {ask && (
        <p role="status">
          {say(words.edited, { name: kept.name })} <Link href={written('/table', seen, { saved: number })}>{say(words.openSaved)}</Link>
        </p>
      )}
      <Change ask={shown} own={own} catalogue={catalogue} />
      <TableShown sought={whole ? { ask: whole } : { saved: kept.id }} ask={shown} file={whole ?? number} title={useTitle(shown)} view={view} />
      <Saved kept={kept} ask={whole} onChange={onChange} />
    </>
  );
}
