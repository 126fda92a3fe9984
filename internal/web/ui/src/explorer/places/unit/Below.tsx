import { useId, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

import type { Ask } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import type { UnitBelowQuery, UnitPlaceQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Question } from '../../part/Question.tsx';
import { written } from '../../seen.ts';
import { inOrder, shapeOf, standings } from '../../status.ts';
import { words as common } from '../../words.ts';
import { number } from '../../write.ts';
import { countOf } from './count.ts';
import { found, type Order, ordered, orders, pageOf, pageSize, type Row } from './list.ts';
import { Step } from './Step.tsx';
import { words } from './words.ts';

type Listed = NonNullable<UnitPlaceQuery['unit']>['children'];

// Below lists the units directly below one, and how each stands: their names at once, how they stand once it is
// counted. What one looks for and the order stand in the address.
export function Below({ listed, on, ask }: { listed: Listed; on: string; ask: Ask<UnitBelowQuery> }) {
  const asked = new URLSearchParams(useSearch());
  const change = useReplace();
  const [find, setFind] = useState(asked.get('find') ?? '');
  const order = (orders as readonly string[]).includes(asked.get('order') ?? '') ? (asked.get('order') as Order) : 'code';
  const standing = new Map(ask.data?.unit?.children.nodes.map((child) => [child.id, child]));
  const rows: Row[] = listed.nodes.map(({ id, code, title, name }) => {
    const of = standing.get(id);
    const sum = (what: 'expected' | 'reported') => of?.coverage.reduce((all, month) => all + month[what], 0);
    return { id, code, title, name, counts: of?.figures.length ? countOf(of.figures.map(({ status }) => status)) : undefined, expected: sum('expected'), reported: sum('reported') };
  });
  const alike = new Set(rows.filter(({ title }, n) => rows.findIndex((other) => other.title === title) !== n).map(({ title }) => title));
  const some = found(rows, find);
  const { rows: shown, page, pages } = pageOf(ordered(some, order), Number(asked.get('page')));
  const look = (text: string) => {
    setFind(text);
    change({ find: text.trim(), page: '' });
  };
  return (
    <section className="unit-below" aria-labelledby="unit-below">
      <h2 id="unit-below" tabIndex={-1}>
        {say(words.belowCount, { n: number(listed.totalCount) })}
      </h2>
      {rows.length === 0 ? (
        <p className="soft">{say(words.nothingBelow)}</p>
      ) : (
        <>
          {rows.length > 3 && <Choices find={rows.length > 9 ? find : null} look={look} order={order} change={change} />}
          <Refused ask={ask} />
          {some.length === 0 ? (
            <p role="status">{say(words.noneFound)}</p>
          ) : (
            <ul>
              {shown.map((row) => (
                <Child key={row.id} row={row} on={on} named={!alike.has(row.title)} />
              ))}
            </ul>
          )}
          {some.length > pageSize && <Pages page={page} pages={pages} all={some.length} change={change} />}
          {listed.totalCount > listed.nodes.length && <p className="soft">{say(words.listed, { n: listed.nodes.length })}</p>}
        </>
      )}
      {rows.length > 0 && <Question ask={ask} />}
    </section>
  );
}

function Child({ row: { code, title, counts, expected, reported }, on, named }: { row: Row; on: string; named: boolean }) {
  return (
    <li>
      <div className="line">
        <Step code={code} on={on}>
          {named ? title : `${title} (${code})`}
        </Step>
        {expected != null && expected > 0 && (
          <span className="small soft" title={say(words.reportsOf, { reported: number(reported ?? 0), expected: number(expected) })}>
            {say(words.reportsOf, { reported: number(reported ?? 0), expected: number(expected) })}
          </span>
        )}
      </div>
      {counts && counts.all > 0 && (
        <>
          <div className="unit-mini" aria-hidden="true">
            {inOrder.map((one) => counts[one] > 0 && <i key={one} className={one} style={{ flex: counts[one] }} />)}
          </div>
          <p className="unit-counts small">
            {inOrder.map(
              (one) =>
                counts[one] > 0 && (
                  <span key={one} className={one}>
                    <span aria-hidden="true">{shapeOf[one]}</span> {counts[one]} {say(standings[one])}
                  </span>
                ),
            )}
          </p>
        </>
      )}
    </li>
  );
}

function Choices({ find, look, order, change }: { find: string | null; look: (text: string) => void; order: Order; change: (change: Record<string, string>) => void }) {
  const id = useId();
  return (
    <div className="unit-choices">
      {find != null && (
        <p>
          <label htmlFor={`${id}f`}>{say(words.findBelow)}</label>
          <input id={`${id}f`} type="search" value={find} autoComplete="off" onChange={(event) => look(event.target.value)} />
        </p>
      )}
      <p>
        <label htmlFor={`${id}o`}>{say(words.order)}</label>
        <select id={`${id}o`} value={order} onChange={(event) => change({ order: event.target.value === 'code' ? '' : event.target.value, page: '' })}>
          {orders.map((one) => (
            <option key={one} value={one}>
              {say(words[`by_${one}`])}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}

function Pages({ page, pages, all, change }: { page: number; pages: number; all: number; change: (change: Record<string, string>) => void }) {
  const to = (n: number) => () => change({ page: n === 1 ? '' : String(n) });
  return (
    <nav className="unit-pages" aria-label={say(words.pages)}>
      <button type="button" className="do" disabled={page === 1} onClick={to(page - 1)}>
        {say(words.pageBefore)}
      </button>
      <span aria-live="polite">{say(words.page, { from: (page - 1) * pageSize + 1, to: Math.min(page * pageSize, all), all })}</span>
      <button type="button" className="do" disabled={page === pages} onClick={to(page + 1)}>
        {say(words.pageAfter)}
      </button>
    </nav>
  );
}

// Refused tells why it is not known how the units below stand; their names are there all the same.
function Refused({ ask: { data, error, again } }: { ask: Ask<UnitBelowQuery> }) {
  if (data || !error) return null;
  if (codeOf(error) === 'NOT_FOUND' || codeOf(error) === 'BAD_USER_INPUT') return null; // no movement that year: the scorecard says so
  if (codeOf(error) === 'FORBIDDEN') return <p className="soft">{say(words.namesAlone)}</p>;
  return (
    <div role="alert" className="said">
      <p>{say(codeOf(error) === 'UNREACHABLE' ? common.unreachable : words.notCounted)}</p>
      <button type="button" className="do" onClick={again}>
        {say(common.again)}
      </button>
    </div>
  );
}

// useReplace returns how one looks at the list otherwise; the way back does not lead through each letter.
function useReplace(): (change: Record<string, string>) => void {
  const search = useSearch();
  const [path, go] = useLocation();
  return (change) => go(written(path, {}, { ...Object.fromEntries(new URLSearchParams(search)), ...change }), { replace: true });
}
