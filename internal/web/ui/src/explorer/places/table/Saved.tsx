import { useState } from 'react';
import { useMutation } from 'urql';

import type { TableAsk, TableKeepFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useChange } from '../../seen.ts';
import { moment } from '../../write.ts';
import { DeleteMutation } from './asked.ts';
import { Links } from './Links.tsx';
import { Results } from './Results.tsx';
import { SaveForm } from './SaveForm.tsx';
import { why } from './why.ts';
import { words } from './words.ts';

// Saved is what one does with a table beside looking at it: keep it, change what was kept, share it, have it
// run, give it to spreadsheets, take it away. ask: what is on screen, where that is not what is kept.
export function Saved({ kept, ask, onChange }: { kept?: TableKeepFragment; ask?: TableAsk; onChange?: () => void }) {
  const change = useChange();
  const [said, setSaid] = useState('');
  const own = kept?.own ? kept : undefined;
  const saved = (one: TableKeepFragment) => {
    setSaid(say(words.savedNow, { name: one.name }));
    change({ ask: '', saved: one.id.replace('table:', '') });
    onChange?.();
  };
  return (
    <section className="table-keep">
      <p role="status">{said}</p>
      {own && (
        <details>
          <summary>{ask ? say(words.saveChange, { name: own.name }) : say(words.manage)}</summary>
          <SaveForm key={`${own.id} ${own.revision}`} kept={own} ask={ask} onSaved={saved} />
          {own.due && <p className="soft">{say(words.nextRun, { at: moment(own.due) })}</p>}
          <Remove kept={own} />
        </details>
      )}
      {ask && (
        <details>
          <summary>{say(kept ? words.saveAs : words.save)}</summary>
          <SaveForm ask={ask} onSaved={saved} />
        </details>
      )}
      {own && !ask && <Links kept={own} onChange={onChange ?? (() => undefined)} />}
      {kept && <Results kept={kept} />}
    </section>
  );
}

function Remove({ kept }: { kept: TableKeepFragment }) {
  const change = useChange();
  const [sure, setSure] = useState(false);
  const [{ data, error, fetching }, send] = useMutation(DeleteMutation);
  const wrong = why(data?.deleteTable.userErrors, error);
  if (!sure) {
    return (
      <button type="button" className="quiet" onClick={() => setSure(true)}>
        {say(words.delete)}
      </button>
    );
  }
  return (
    <div role="alertdialog" aria-label={say(words.delete)} className="said">
      <p>{say(words.deleteSure, { name: kept.name })}</p>
      <button
        type="button"
        className="do"
        disabled={fetching}
        onClick={() => void send({ input: { id: kept.id, expectedRevision: kept.revision } }).then((answer) => answer.data?.deleteTable.deleted && change({ ask: '', saved: '', view: '' }))}
      >
        {say(words.deleteYes)}
      </button>{' '}
      <button type="button" className="quiet" onClick={() => setSure(false)}>
        {say(words.no)}
      </button>
      {wrong && <p>{say(words.notSaved, { why: wrong })}</p>}
    </div>
  );
}
