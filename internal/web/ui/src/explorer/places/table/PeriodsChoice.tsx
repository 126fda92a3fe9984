import { useState } from 'react';

import type { PeriodPick, RelativePeriod, Step } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useSeen } from '../../seen.ts';
import { period as periodName } from '../../write.ts';
import { type Labels, useLabels } from './labels.ts';
import { type LooseAsk, relatives, steps } from './tableAsk.ts';
import { words } from './words.ts';

// spanOf is a range of whole steps that holds both months; null: it ends before it begins.
export function spanOf(from: string, to: string, by: Step): PeriodPick | null {
  const size = { MONTH: 1, QUARTER: 3, YEAR: 12 }[by];
  const begin = Math.floor((Number(from.slice(5, 7)) - 1) / size) * size + 1;
  const end = Math.ceil(Number(to.slice(5, 7)) / size) * size;
  const month = (year: string, n: number) => `${year}-${String(n).padStart(2, '0')}`;
  const range = { from: month(from.slice(0, 4), begin), to: month(to.slice(0, 4), end), by };
  return range.from <= range.to && from && to ? { range } : null;
}

// pickName is what a pick of periods is called.
export function pickName(pick: PeriodPick, labels: Labels): string {
  if (pick.relative) return labels('RelativePeriod', pick.relative);
  if (pick.range) return say(words.rangeOf, { from: periodName(String(pick.range.from)), to: periodName(String(pick.range.to)), by: labels('Step', pick.range.by).toLowerCase() });
  return periodName(String(pick.period));
}

// PeriodsChoice chooses of when the table is: as the header says, seen from today, or from one month to another.
export function PeriodsChoice({ ask, years, onChange }: { ask: LooseAsk; years: readonly number[]; onChange: (ask: LooseAsk) => void }) {
  const labels = useLabels();
  const seen = useSeen();
  const year = seen.period.slice(0, 4);
  const [from, setFrom] = useState(`${year}-01`);
  const [to, setTo] = useState(`${year}-12`);
  const [by, setBy] = useState<Step>('MONTH');
  const [wrong, setWrong] = useState(false);
  const picks = ask.periods ?? [];
  const months = [...new Set([...years, Number(year)])].sort((a, b) => b - a).flatMap((y) => Array.from({ length: 12 }, (_, n) => `${y}-${String(n + 1).padStart(2, '0')}`));
  const same = (a: PeriodPick, b: PeriodPick) => JSON.stringify(a) === JSON.stringify(b);
  const add = (pick: PeriodPick) => !picks.some((one) => same(one, pick)) && onChange({ ...ask, periods: [...picks, pick] });
  return (
    <fieldset>
      <legend>{say(words.periods)}</legend>
      {picks.length === 0 ? (
        <p>{say(words.headerPeriod, { period: periodName(seen.period) })}</p>
      ) : (
        <ul className="table-chips">
          {picks.map((pick, n) => (
            <li key={n}>
              {pickName(pick, labels)}{' '}
              <button type="button" className="quiet" aria-label={say(words.remove, { what: pickName(pick, labels) })} onClick={() => onChange({ ...ask, periods: picks.filter((one) => one !== pick) })}>
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="table-field">
        {say(words.addPeriod)}
        <select value="" onChange={(event) => event.target.value && add({ relative: event.target.value as RelativePeriod })}>
          <option value="">–</option>
          {relatives.map((one) => (
            <option key={one} value={one}>
              {labels('RelativePeriod', one)}
            </option>
          ))}
        </select>
      </label>
      <div className="table-row">
        <label>
          {say(words.fromMonth)}
          <select value={from} onChange={(event) => setFrom(event.target.value)}>
            {months.map((one) => (
              <option key={one} value={one}>
                {periodName(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(words.toMonth)}
          <select value={to} onChange={(event) => setTo(event.target.value)}>
            {months.map((one) => (
              <option key={one} value={one}>
                {periodName(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(words.by)}
          <select value={by} onChange={(event) => setBy(event.target.value as Step)}>
            {steps.map((one) => (
              <option key={one} value={one}>
                {labels('Step', one)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="do"
          onClick={() => {
            const pick = spanOf(from, to, by);
            setWrong(!pick);
            if (pick) add(pick);
          }}
        >
          {say(words.addRange)}
        </button>
      </div>
      {wrong && <p role="alert">{say(words.backward)}</p>}
    </fieldset>
  );
}
