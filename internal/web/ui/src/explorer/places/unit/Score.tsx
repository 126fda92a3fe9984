import type { UnitScoreFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { paceOf } from '../../pace.ts';
import { BulletBar } from '../../part/BulletBar.tsx';
import { FigureLink } from '../../part/links.tsx';
import { StatusMark } from '../../part/StatusMark.tsx';
import { standing } from '../../status.ts';
import { money, signed } from '../../write.ts';
import { words } from './words.ts';

// Score is one line of the scorecard: what an indicator comes to, against what is wanted.
export function Score({ figure, code, on, period, was, since, ranked }: { figure: UnitScoreFragment; code: string; on: string; period: string; was: number | null; since: string | null; ranked: boolean }) {
  const { indicator, value, display, target, targetLabel, status, statusLabel, rank } = figure;
  const moved = value != null && was != null ? value - was : null;
  const said = valueOf(figure);
  return (
    <tr role="row" className="unit-score">
      <th role="rowheader" scope="row">
        <FigureLink code={code} indicator={indicator.code} on={on}>
          {indicator.shortName}
        </FigureLink>
      </th>
      <td role="cell" className="unit-value">
        <strong title={said.short ? `${display} ${indicator.measure}` : undefined}>{said.text}</strong>
      </td>
      <td role="cell" className="unit-wanted">
        {targetLabel || wantedOf(figure)}
      </td>
      <td role="cell" className="unit-bar">
        {target && <BulletBar value={value} target={target.low} pace={paceOf(figure, period)} status={status} label={`${said.text}; ${targetLabel}`} />}
      </td>
      <td role="cell">
        <StatusMark status={status} label={statusLabel} />
      </td>
      {since && (
        <td role="cell" className="unit-change">
          {moved != null && (Math.abs(moved) >= 0.5 / 10 ** indicator.decimals ? `${indicator.measure.startsWith('đồng') && Math.abs(moved) >= 1e6 ? (moved < 0 ? '−' : '+') + money(Math.abs(moved)) : signed(moved, indicator.decimals)} ${since}` : say(words.unchanged))}
        </td>
      )}
      {ranked && (
        <td role="cell" className="unit-rank">
          {rank && rank.of > 1 && say(words.place, { place: rank.place, of: rank.of })}
        </td>
      )}
    </tr>
  );
}

// wantedOf tells what is wanted where no number is.
function wantedOf({ status, indicator: { kind } }: UnitScoreFragment): string {
  if (!standing(status)) return say(words.nothingWanted);
  return kind === 'ALL_OF' || kind === 'ANY_OF' ? say(words[kind]) : '';
}

// valueOf writes what a figure comes to: đồng shortly where they are many, and then what is exact stands beside.
function valueOf({ value, display, indicator: { measure } }: UnitScoreFragment): { text: string; short: boolean } {
  if (!display) return { text: '–', short: false };
  if (value != null && measure.startsWith('đồng') && Math.abs(value) >= 1e6) return { text: `${money(value)} ${measure}`, short: true };
  return { text: `${display} ${measure}`.trim(), short: false };
}
