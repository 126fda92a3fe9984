import type { ReportsDutiesQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { officesOf } from '../../part/offices.ts';
import { today } from '../../seen.ts';
import { period } from '../../write.ts';
import { lastMonth, monthsBack, useAsked, useTurn, type View } from './asked.ts';
import { words } from './words.ts';

export const states = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'LOCKED'] as const;

type Unit = { id: string; code: string; titleShort: string };

// unitsOf lists the caller's units and those directly below them, each once.
export function unitsOf({ viewer, unit }: ReportsDutiesQuery): Unit[] {
  const all = new Map<string, Unit>();
  for (const { unit } of officesOf(viewer.grants)) {
    if (!unit) continue;
    all.set(unit.code, unit);
    for (const below of unit.children.nodes) all.set(below.code, below);
  }
  if (unit && !all.has(unit.code)) all.set(unit.code, unit);
  return [...all.values()];
}

// Filters narrow a list to a month, a unit and a state.
export function Filters({ duties, view, labels }: { duties: ReportsDutiesQuery; view: View; labels: Record<string, string> }) {
  const asked = useAsked();
  const turn = useTurn();
  const one = view === 'all' || view === 'sheets'; // of one month, always
  const months = monthsBack(today, 13);
  if (asked.month && !months.includes(asked.month)) months.push(asked.month);
  const own = new Set(officesOf(duties.viewer.grants).map(({ unit }) => unit?.code));
  const units = unitsOf(duties).filter(({ code }) => view !== 'mine' || own.has(code));
  return (
    <div className="reports-filters">
      <label>
        <span>{say(words.month)}</span>
        <select value={asked.month || (one ? lastMonth : '')} onChange={(event) => turn({ month: event.target.value })}>
          {!one && <option value="">{say(words.anyMonth)}</option>}
          {months.map((month) => (
            <option key={month} value={month}>
              {period(month)}
            </option>
          ))}
        </select>
      </label>
      {units.length > 1 && (
        <label>
          <span>{say(words.under)}</span>
          <select value={asked.under || (view === 'sheets' ? units[0]!.code : '')} onChange={(event) => turn({ under: event.target.value })}>
            {view !== 'sheets' && <option value="">{say(words.anyUnit)}</option>}
            {units.map(({ code, titleShort }) => (
              <option key={code} value={code}>
                {titleShort}
              </option>
            ))}
          </select>
        </label>
      )}
      {view === 'all' && (
        <label>
          <span>{say(words.state)}</span>
          <select value={asked.state} onChange={(event) => turn({ state: event.target.value })}>
            <option value="">{say(words.anyState)}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {labels[state]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
