import { useState } from 'react';
import { useMutation } from 'urql';

import { type Ask, useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { ReportsWaitingQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Confirm } from '../../part/Confirm.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { period } from '../../write.ts';
import { ReportsApprove, whyNot } from './acts.ts';
import { pageOf, useAsked, useTurn } from './asked.ts';
import { Pages } from './Pages.tsx';
import { elementsOf, inSentence } from './said.ts';
import { all, byMonth, clean, refusalsOf, type Selection, standing, turned } from './selection.ts';
import { WaitingReport } from './WaitingReport.tsx';
import { words } from './words.ts';

const ReportsWaiting = graphql(`
  query ReportsWaiting($month: Period, $under: ID, $first: Int, $after: String, $last: Int, $before: String) {
    attention {
      id
      waiting(month: $month, under: $under, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...ReportsSaid
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
    campaigns {
      ...ReportsElements
    }
  }
`);

type List = ReportsWaitingQuery['attention']['waiting'];
export type Waits = List['nodes'][number];

const pageSize = 20;
const named = 8; // units that a confirmation names

// Waiting are the reports that the caller is to approve or to return. Top is the id of the unit below which
// all of a month can be approved at once.
export function Waiting({ under, top, moved }: { under: string | null; top: string | null; moved: () => void }) {
  const asked = useAsked();
  const variables = { month: asked.month || null, under, ...pageOf(asked, pageSize) };
  const ask = useAsk(ReportsWaiting, variables);
  return (
    <>
      <Answered ask={ask} lines={9}>
        {(data) => <WaitingList key={JSON.stringify(variables)} data={data} ask={ask} top={under ?? top} moved={moved} />}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

function WaitingList({ data, ask, top, moved }: { data: ReportsWaitingQuery; ask: Ask<ReportsWaitingQuery>; top: string | null; moved: () => void }) {
  const asked = useAsked();
  const turn = useTurn();
  const { nodes, totalCount, pageInfo } = data.attention.waiting;
  const elements = elementsOf(data.campaigns);
  const [selected, setSelected] = useState<Selection>(new Map());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [sent, setSent] = useState<readonly Waits[]>([]);
  const [told, setTold] = useState('');
  const [confirming, setConfirming] = useState<'selected' | 'all' | null>(null);
  const [{ fetching }, send] = useMutation(ReportsApprove);
  const { seen, anew } = standing(selected, nodes);

  // goOn leads whoever works through the list one by one to the next.
  const goOn = (id: string) => {
    const next = nodes[nodes.findIndex((report) => report.id === id) + 1];
    if (next) document.getElementById(next.id)?.focus({ preventScroll: true });
  };

  const after = (words: string) => {
    setTold(words);
    ask.again();
    moved();
  };

  const approve = async (reports: readonly Waits[] | null) => {
    setTold('');
    setRefused(new Map());
    setSent(reports ?? []);
    const input = reports
      ? { reports: reports.map(({ unit, month, id, revision }) => ({ unit: unit.id, month, expectedRevision: selected.get(id) ?? revision, comment: null })) }
      : { waiting: { under: top!, month: asked.month, comment: null } };
    const { data, error } = await send({ input: input as Parameters<typeof send>[0]['input'] });
    setConfirming(null);
    if (error) return setRefused(new Map([['', whyNot(error)]]));
    const why = refusalsOf(reports ?? [], data?.approveReports.userErrors ?? []);
    setRefused(why);
    if (why.size > 0) {
      ask.again(); // what stands now is shown beside why it was refused
      return;
    }
    setSelected(new Map([...selected].filter(([id]) => !(reports ?? nodes).some((report) => report.id === id))));
    if (reports?.length === 1) goOn(reports[0]!.id);
    const approved = data?.approveReports.approved ?? 0;
    after(approved ? say(words.approved, { n: approved }) : say(words.approvedNone));
  };

  const at = [...refused.keys()].filter((id) => id !== '').length;
  const gone = sent.filter(({ id }) => refused.has(id) && !nodes.some((report) => report.id === id)); // they wait no more
  const toApprove = confirming === 'all' ? nodes : seen;
  const count = confirming === 'all' ? totalCount : seen.length;
  const warned = toApprove.filter(({ findings }) => findings.length > 0).length;
  const spotless = clean(nodes);

  return (
    <>
      <Told words={told} />
      {(at > 0 || refused.has('')) && (
        <div role="alert" className="said">
          <p>{refused.get('') ?? say(words.noneApproved, { n: at })}</p>
          {gone.map(({ id, unit, month }) => (
            <p key={id}>
              {unit.title}, {inSentence(month)}: {refused.get(id)}
            </p>
          ))}
        </div>
      )}
      {nodes.length === 0 ? (
        <p>{say(words.noneWaiting)}</p>
      ) : (
        <>
          <p className="soft">{say(words.waitingHow)}</p>
          <div className="reports-do">
            {spotless.length > 0 && (
              <button type="button" className="do" onClick={() => setSelected(all(selected, spotless))}>
                {say(words.selectClean, { n: spotless.length })}
              </button>
            )}
            {asked.month && top && totalCount > 1 && (
              <button type="button" className="do" onClick={() => setConfirming('all')}>
                {say(words.approveAll, { n: totalCount, month: inSentence(asked.month) })}
              </button>
            )}
          </div>
          {byMonth(nodes).map(({ month, reports }) => (
            <section key={month} className="reports-month">
              <div className="line">
                <h2>{say(words.monthHead, { month: period(month), n: reports.length })}</h2>
                {!asked.month && (
                  <button type="button" className="quiet" onClick={() => turn({ month })}>
                    {say(words.onlyMonth, { month: inSentence(month) })}
                  </button>
                )}
              </div>
              <ul className="reports-list">
                {reports.map((report) => (
                  <WaitingReport
                    key={report.id}
                    report={report}
                    elements={elements}
                    selected={selected.has(report.id)}
                    why={refused.get(report.id) ?? (anew.includes(report) ? say(words.changedSince) : '')}
                    busy={fetching}
                    onSelect={() => setSelected(turned(selected, report))}
                    onApprove={() => void approve([report])}
                    onDone={(words) => (goOn(report.id), after(words))}
                  />
                ))}
              </ul>
            </section>
          ))}
          <Pages info={pageInfo} shown={nodes.length} all={totalCount} />
          {seen.length > 0 && (
            <div className="reports-bar">
              <p>{say(words.selected, { n: seen.length })}</p>
              <button type="button" className="do go" disabled={fetching} onClick={() => (seen.length > 1 ? setConfirming('selected') : void approve(seen))}>
                {fetching ? say(words.doing) : say(words.approveSelected, { n: seen.length })}
              </button>
              <button type="button" className="do" onClick={() => setSelected(new Map())}>
                {say(words.selectNone)}
              </button>
            </div>
          )}
        </>
      )}
      {confirming && (
        <Confirm
          title={say(words.confirmTitle, { n: count })}
          yes={say(words.approveSelected, { n: count })}
          doing={fetching}
          onYes={() => void approve(confirming === 'all' ? null : seen)}
          onNo={() => setConfirming(null)}
        >
          <p>
            {toApprove
              .slice(0, named)
              .map(({ unit, month }) => `${unit.title}, ${inSentence(month)}`)
              .join('; ')}
            {count > named && `; ${say(words.andMore, { n: count - Math.min(named, toApprove.length) })}`}.
          </p>
          {confirming === 'all' && totalCount > nodes.length ? <p>{say(words.confirmUnseen)}</p> : warned > 0 && <p className="behind">{say(words.confirmWarned, { n: warned })}</p>}
          <p>{say(words.confirmNoUndo)}</p>
        </Confirm>
      )}
    </>
  );
}
