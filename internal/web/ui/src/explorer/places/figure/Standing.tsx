import type { FigureReasonsFragment, FigureStandingFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { BulletBar } from '../../part/BulletBar.tsx';
import { StatusMark } from '../../part/StatusMark.tsx';
import { dueOf, paceOf } from '../../pace.ts';
import { number, signed } from '../../write.ts';
import { amount, beside, bound, counted, isShort } from './amount.ts';
import type { Lack } from './lack.ts';
import { Parts } from './Parts.tsx';
import { words } from './words.ts';

type Standing = FigureStandingFragment & { explain: Lack };

// Standing tells how one figure stands: the number, held against its target, and the same in words. What
// stands beside it, its place and the year before, is told once that is known.
export function Standing({ figure, code, why }: { figure: Standing; code: string; why?: FigureReasonsFragment }) {
  const { indicator, value, target, status, parts } = figure;
  const composed = indicator.kind === 'ALL_OF' || indicator.kind === 'ANY_OF';
  const pace = paceOf(figure, figure.period);
  const most = Math.max(value ?? 0, target?.high ?? target?.low ?? 0, pace ?? 0);
  return (
    <>
      <Number figure={figure} />
      {!composed && target && (
        <div className={pace == null ? 'figure-bar' : 'figure-bar paced'}>
          <BulletBar tall value={value} target={target.low} pace={pace} most={most} status={status} label={drawn(figure, pace)} />
          {pace != null && most > 0 && <PaceMark at={pace / most} due={dueOf(pace, value, indicator.decimals).due} figure={figure} />}
        </div>
      )}
      <p>
        <StatusMark status={status} label={`${figure.statusLabel}.`} />{' '}
        {sentences(figure, pace, why).map((one, n) => (
          <span key={n}>{one} </span>
        ))}
      </p>
      {composed && <Parts parts={parts} kind={indicator.kind} code={code} />}
      <p className="soft small">
        {say(figure.basis === 'APPROVED' ? words.coverageApproved : words.coverage, { label: figure.coverage.label, approved: number(figure.coverage.approved), expected: number(figure.coverage.expected) })}
      </p>
    </>
  );
}

function Number({ figure: { indicator, value, display, target, targetLabel } }: { figure: Standing }) {
  const plain = target && target.comparator === 'AT_LEAST' && !target.monthly && indicator.measure !== '%';
  const shown = value != null && isShort(value, indicator) ? amount(value, indicator) : display;
  return (
    <p className="figure-number">
      {display ? (
        <>
          {shown}{' '}
          <span>
            {indicator.kind === 'UNITS_MEETING' || indicator.measure === '%' ? '%' : plain ? say(words.ofTarget, { target: bound(target.low, indicator), measure: indicator.measure }) : indicator.measure}
          </span>
        </>
      ) : (
        <span>{say(words.nothingSaid)}</span>
      )}
      {value != null && isShort(value, indicator) && <small>{say(words.exactly, { n: display, measure: indicator.measure })}</small>}
      {targetLabel && !plain && <small>{say(words.wanted, { target: targetLabel })}</small>}
    </p>
  );
}

// PaceMark writes the pace beneath its mark; at the edges it turns inwards.
function PaceMark({ at, due, figure: { indicator } }: { at: number; due: number; figure: Standing }) {
  const side = at > 0.7 ? { insetInlineEnd: `${(1 - at * 0.994) * 100}%` } : { insetInlineStart: `${at * 99.4}%` };
  return (
    <span className="figure-pace" aria-hidden="true" style={side}>
      {say(words.paceMark, { n: amount(due, indicator) })}
    </span>
  );
}

function drawn({ display, indicator, target, value }: Standing, pace: number | null): string {
  const values = { value: display || say(words.nothingSaid), target: target ? bound(target.low, indicator) : '' };
  if (!target) return say(words.barValue, values);
  return pace == null ? say(words.barTarget, values) : say(words.barPace, { ...values, pace: amount(dueOf(pace, value, indicator.decimals).due, indicator) });
}

// sentences tell how it stands, what it lacks, and what it comes to at the year's end.
function sentences(figure: Standing, pace: number | null, why?: FigureReasonsFragment): string[] {
  const { indicator, target, value, status, expected, shortfall, coverage, untargeted, display } = figure;
  const told: string[] = [];
  const origin = why?.explain.targetOrigin;
  const written = (n: number) => `${beside(n, target?.low ?? null, indicator)}${indicator.measure === '%' ? ' %' : ''}`;
  const plain = (n: number) => `${amount(n, indicator)}${indicator.measure === '%' ? ' %' : ''}`;
  switch (status) {
    case 'NOT_REPORTED':
      told.push(say(words.notReported));
      break;
    case 'INCOMPLETE':
      told.push(say(words.incomplete, { n: number(coverage.missing) }));
      break;
    case 'NOT_APPLICABLE':
      told.push(say(words.notApplicable));
      break;
    case 'NO_TARGET':
      told.push(untargeted ? say(words.untargeted) : origin ? `${origin.charAt(0).toUpperCase()}${origin.slice(1)}.` : say(words.noTarget));
      break;
    case 'MET_BY_DECISION':
      told.push(say(words.byDecision));
  }
  if (indicator.kind === 'ALL_OF' || indicator.kind === 'ANY_OF') {
    if (display) told.push(say(words.partsMet, { display, measure: indicator.measure }));
    return told;
  }
  const { numerator, denominator } = figure;
  if (indicator.kind === 'UNITS_MEETING' && numerator != null && denominator) told.push(say(indicator.months ? words.monthsMeet : words.unitsMeet, { met: number(numerator), of: number(denominator) }));
  const open = status === 'BEHIND' || status === 'ON_TRACK' || status === 'NOT_REPORTED' || status === 'INCOMPLETE';
  if (open && pace != null) {
    const { due, lacks } = dueOf(pace, value, indicator.decimals);
    told.push(lacks > 0 && value != null ? say(words.behindPace, { due: plain(due), lacks: plain(lacks) }) : say(words.onPace, { due: plain(due) }));
  } else if (open && indicator.pace === 'LEVEL' && target) told.push(say(words.level));
  if (target && value != null && shortfall.value != null) {
    const below = target.comparator === 'LESS_THAN';
    const whole = figure.explain.laggards.lacks;
    if (shortfall.value > 0) told.push(say(below ? words.tooMuch : words.lacksToTarget, { n: isShort(shortfall.value, indicator) ? amount(shortfall.value, indicator) : shortfall.display + (indicator.measure === '%' ? ' %' : '') }));
    if (status === 'EXCEEDED' && value > (target.high ?? target.low)) told.push(say(words.over, { n: plain(value - (target.high ?? target.low)) }));
    if (whole && shortfall.value > 0 && indicator.kind === 'UNITS_MEETING') told.push(say(indicator.months ? words.lacksMonths : words.lacksUnits, { n: number(whole) }));
    else if (whole && shortfall.value > 0 && indicator.kind !== 'TOTAL') {
      const terms = figure.explain.terms.filter((term) => !term.divides);
      if (terms.length === 1) told.push(say(below ? words.tooManyWhole : words.lacksWhole, { n: counted(whole, terms[0]!.element?.measure), what: terms[0]!.name }));
    }
  }
  if (open && expected.value != null && expected.value !== value && pace != null && target && value != null) {
    const short = target.low - expected.value;
    const n = isShort(expected.value, indicator) ? amount(expected.value, indicator) : written(expected.value);
    told.push(short > 0 ? say(words.expectedShort, { n, lacks: plain(short) }) : say(words.expectedMet, { n }));
  } else if (expected.value != null && !target && value != null && expected.value !== value) told.push(say(words.expectedAlone, { n: plain(expected.value) }));
  if (why?.lastYear.value != null) told.push(say(words.lastYear, { n: signed(why.lastYear.value, indicator.decimals) }));
  if (why?.rank) told.push(say(why.rank.alike > 1 ? words.rankAlike : words.rank, { place: why.rank.place, of: why.rank.of, alike: why.rank.alike }));
  return told;
}
