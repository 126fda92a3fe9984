import { type PointerEvent, useState } from 'react';

import type { FigureStandingFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { standing } from '../../status.ts';
import { number } from '../../write.ts';
import { amount, beside, bound } from './amount.ts';
import { dueIn } from './Months.tsx';
import { growthOf, type Mode, type Month, pictureOf } from './trend.ts';
import { words } from './words.ts';

// Trend draws the months: what they come to together as a line with its pace, or each by itself. The
// month that is touched, or chosen beneath, is told in words.
export function Trend({ months, mode, figure }: { months: Month[]; mode: Mode; figure: FigureStandingFragment }) {
  const { indicator, target, status } = figure;
  const growth = growthOf(indicator);
  const linear = mode === 'sum' && dueIn(figure, 12) != null;
  const level = mode === 'sum' ? target && !target.monthly ? target.low : null : monthly(figure, months);
  const bars = mode === 'each';
  const picture = pictureOf(months, mode, { target: level, linear, bars, whole: indicator.decimals === 0 });
  const [chosen, choose] = useState(picture.points.at(-1)?.month ?? 1);
  const written = (n: number) => `${mode === 'sum' ? beside(n, target?.low ?? null, indicator) : amount(n, indicator)}${indicator.measure === '%' ? ' %' : ''}`;
  const point = picture.points.find(({ month }) => month === chosen);
  const said = (month: number) => {
    const one = picture.points.find((other) => other.month === month);
    if (!one) return say(words.monthNothing, { m: month });
    const due = linear ? dueIn(figure, month) : null;
    return due == null ? say(words.monthIs, { m: month, value: written(one.value) }) : say(words.monthPace, { m: month, value: written(one.value), pace: amount(due, indicator) });
  };
  const told = say(mode === 'sum' ? words.trendSum : words.trendEach, { values: picture.points.map(({ month, value }) => say(words.monthIs, { m: month, value: written(value) })).join('; ') });
  const touch = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * 12;
    choose(Math.max(1, Math.min(months.length, bars ? Math.ceil(at) : Math.round(at))));
  };
  const line = level == null ? '' : say(linear ? words.paceTo : mode === 'each' && growth !== 'stands' && !target?.monthly && indicator.kind !== 'UNITS_MEETING' ? words.monthlyShare : words.targetIs, { target: bound(mode === 'each' ? rounded(level, indicator.decimals) : level, indicator) });
  return (
    <figure className={`figure-trend ${standing(status) ?? 'none'}`}>
      <p className="figure-chosen" aria-live="polite">
        {said(chosen)}
      </p>
      <div className="figure-axes" role="img" aria-label={`${told} ${linear && target ? say(words.trendPace, { target: bound(target.low, indicator) }) : ''}`}>
        <div className="figure-ys" aria-hidden="true">
          {picture.ticks.map(({ value, y }) => (
            <span key={value} style={{ top: `${y}%` }}>
              {tick(value, indicator)}
            </span>
          ))}
        </div>
        <div className="figure-plot" aria-hidden="true" onPointerMove={touch} onPointerDown={touch}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
            {picture.ticks.map(({ value, y }) => (
              <path key={value} className="figure-grid" d={`M0 ${y}H100`} />
            ))}
            {picture.bars && picture.points.map(({ month, x, y }) => <path key={month} className={month === chosen ? 'figure-column at' : 'figure-column'} d={`M${x} 100V${y}`} />)}
            {picture.pace && <path className="figure-due" d={picture.pace} />}
            {picture.level != null && <path className="figure-due" d={`M0 ${picture.level}H100`} />}
            {!picture.bars && <path className="figure-line" d={picture.line} />}
          </svg>
          {point && !picture.bars && <i className="figure-dot" style={{ left: `${point.x}%`, top: `${point.y}%` }} />}
          {point && !picture.bars && (
            <b className={point.x > 75 ? 'figure-value left' : 'figure-value'} style={{ left: `${point.x}%`, top: `${point.y}%` }}>
              {written(point.value)}
            </b>
          )}
        </div>
        <div className="figure-xs" aria-hidden="true">
          {[1, 4, 7, 10, 12].map((month) => (
            <span key={month} style={{ left: `${((bars ? month - 0.5 : month) / 12) * 100}%` }}>
              {say(words.shortMonth, { n: month })}
            </span>
          ))}
        </div>
      </div>
      {line && (
        <p className="figure-legend small" aria-hidden="true">
          <i /> {line}
        </p>
      )}
      {months.length > 1 && (
        <label className="figure-pick">
          <span className="small">{say(words.pickMonth)}</span>
          <input type="range" min={1} max={months.length} value={chosen} aria-valuetext={said(chosen)} onChange={(event) => choose(Number(event.target.value))} />
        </label>
      )}
    </figure>
  );
}

// monthly returns what each month must come to by itself: its own target, that of a share of months, or
// the twelfth part of what grows with the year.
function monthly(figure: FigureStandingFragment, months: Month[]): number | null {
  const { indicator, target } = figure;
  const own = months.find((one) => one.target != null)?.target;
  if (own != null) return own;
  if (!target) return null;
  return dueIn(figure, 12) == null || indicator.kind === 'UNITS_MEETING' ? target.low : target.low / 12;
}

const rounded = (n: number, decimals: number) => Number(n.toFixed(decimals || (n < 10 ? 1 : 0)));

const tick = (value: number, indicator: FigureStandingFragment['indicator']) => (indicator.measure.startsWith('đồng') && value >= 1e4 ? amount(value, indicator) : number(value, Number.isInteger(value) ? 0 : Math.min(4, String(value).split('.')[1]?.length ?? 0)));
