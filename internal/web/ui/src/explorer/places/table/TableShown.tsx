import { lazy, Suspense, useState } from 'react';

import { codeOf } from '../../client.ts';
import type { Axis, CellOrder, TableAsk } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered, NotFound, Skeleton } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { useChange, useSeen } from '../../seen.ts';
import { moment, number } from '../../write.ts';
import { Download } from './Download.tsx';
import { Grid } from './Grid.tsx';
import { bare, member, varying } from './headings.ts';
import { called, useLabels } from './labels.ts';
import { sorted, writeAsk, type LooseAsk } from './tableAsk.ts';
import { TooDear } from './TooDear.tsx';
import { type Pages, rowsAtOnce, type Sought, usePages } from './usePages.ts';
import { whyNot } from './why.ts';
import { words } from './words.ts';

const Chart = lazy(() => import('./Chart.tsx'));

// TableShown shows a table, or why there is none: as rows, as a chart above them, as a file.
export function TableShown({ sought, ask, file, title, view }: { sought: Sought; ask: LooseAsk; file: string | TableAsk; title: string; view: string }) {
  const change = useChange();
  const [first, setFirst] = useState(rowsAtOnce);
  const pages = usePages(sought, first);
  const order = (by: CellOrder) => change({ ask: writeAsk(sorted(ask, by)) });
  const dear = !pages.table && pages.ask.error && codeOf(pages.ask.error) === 'COST_LIMIT';
  if (pages.lost) return <NotFound />;
  return (
    <>
      {dear ? (
        <TooDear ask={'ask' in sought ? sought.ask : null} error={pages.ask.error!} onFirst={setFirst} />
      ) : (
        <Answered ask={pages.ask} lines={10}>
          {() => pages.table && <Rows pages={pages} ask={ask} title={title} view={view} onOrder={order} onView={(view) => change({ view })} />}
        </Answered>
      )}
      {(pages.table || dear || !pages.ask.error) && <Download of={file} />}
      <Question ask={pages.ask} />
    </>
  );
}

function Rows({ pages, ask, title, view, onOrder, onView }: { pages: Pages; ask: LooseAsk; title: string; view: string; onOrder: (by: CellOrder) => void; onView: (view: string) => void }) {
  const labels = useLabels();
  const seen = useSeen();
  const tree = String(ask.tree ?? seen.tree);
  const table = pages.table!;
  const units = new Set(table.rows.concat(table.columns).map((head) => head.unit?.id)).size;
  if (table.rows.length === 0 || table.columns.length === 0 || units === 0) {
    return (
      <p className="table-none" role="status">
        {say(words.noRows)} {table.hiddenUnits > 0 && say(words.hidden, { n: table.hiddenUnits })}
      </p>
    );
  }
  // What is the same all over is said once.
  const once = (heads: typeof table.rows, axes: readonly Axis[]) => axes.filter((axis) => !varying(heads, axes).includes(axis) && member(heads[0]!, axis) !== '').map((axis) => called(heads[0]!, axis, labels, bare(ask)));
  const told = [...once(table.rows, ask.rows), ...once(table.columns, ask.columns)];
  const caption = [title, ...told.filter((one) => !title.includes(one))].filter(Boolean).join(' · ');
  const lines = table.pageInfo.hasNextPage ? say(words.rowsOf, { n: number(table.rows.length), all: number(table.totalRows) }) : say(words.rowsShown, { n: number(table.totalRows) });
  const conflict = pages.error && codeOf(pages.error) === 'CONFLICT';
  return (
    <>
      <fieldset className="table-views">
        <legend className="table-hear">{say(words.view)}</legend>
        {([['', words.asTable], ['lines', words.asLines], ['bars', words.asBars]] as const).map(([one, name]) => (
          <label key={one}>
            <input type="radio" name="table-view" checked={view === one} onChange={() => onView(one)} /> {say(name)}
          </label>
        ))}
      </fieldset>
      {view && (
        <Suspense fallback={<Skeleton lines={8} />}>
          <Chart table={table} ask={ask} kind={view === 'bars' ? 'bars' : 'lines'} title={caption} />
        </Suspense>
      )}
      <Grid table={table} ask={ask} caption={caption} onOrder={onOrder} />
      <p className="table-count">
        {lines}
        {table.hiddenUnits > 0 && ` · ${say(words.hidden, { n: number(table.hiddenUnits) })}`}
      </p>
      {pages.error && (
        <div role="alert" className="said">
          <p>{conflict ? say(words.changed) : whyNot(pages.error)}</p>
          <button type="button" className="do" onClick={pages.ask.again}>
            {say(words.reload)}
          </button>
        </div>
      )}
      {table.pageInfo.hasNextPage && !conflict && (
        <button type="button" className="do" onClick={pages.more} disabled={pages.fetching}>
          {say(words.more)}
        </button>
      )}
      <p className="table-printed">
        {say(words.printed, { at: moment(pages.ask.at ?? new Date()), tree: tree === 'CURRENT' ? say(words.treeCurrent) : tree === 'AS_REPORTED' ? say(words.treeReported) : tree })}
      </p>
      {table.notes.length > 0 && (
        <section className="table-notes">
          <h3>{say(words.notes)}</h3>
          <ul>
            {table.notes.map(({ code, text }, n) => (
              <li key={`${code} ${n}`}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
