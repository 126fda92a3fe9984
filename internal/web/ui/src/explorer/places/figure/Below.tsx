import { Link, useSearch } from 'wouter';

import type { Ask } from '../../ask.ts';
import type { FigureBelowFragment, FigureStandingFragment, FigureStandQuery, Level, TableAsk } from '../../gql/graphql.ts';
import { say, type Words } from '../../language.ts';
import { BulletBar } from '../../part/BulletBar.tsx';
import { Question } from '../../part/Question.tsx';
import { StatusMark } from '../../part/StatusMark.tsx';
import { roundUp } from '../../pace.ts';
import { number } from '../../write.ts';
import { amount, bound, counted, isShort } from './amount.ts';
import { Choice } from './Choice.tsx';
import { Download } from './Download.tsx';
import { type Order, type Row, rowsOf } from './lack.ts';
import { BelowLink } from './links.tsx';
import { useTurn } from './turn.ts';
import { words } from './words.ts';

const few = 15;

const titles: Record<Level, Words> = { PROVINCE: words.belowProvince, DISTRICT: words.belowDistrict, COMMUNE: words.belowCommune, BRANCH: words.belowBranch };

type Whole = FigureStandingFragment & FigureBelowFragment;

// Below are the units one level down with the same figure: who lacks most, who has said nothing, and what
// else adds to the figure above.
export function Below({ figure, unit, ask, alone }: { figure: Whole; unit: { code: string; level: Level }; ask: Ask<FigureStandQuery>; alone: boolean }) {
  const asked = new URLSearchParams(useSearch());
  const turn = useTurn();
  const order: Order = asked.get('order') === 'name' ? 'name' : 'lack';
  const { children, indicator, explain } = figure;
  const { rows, silent, unconcerned, most } = rowsOf(figure, indicator, order);
  const all = asked.get('all') === 'yes';
  const shown = all ? rows : rows.slice(0, few);
  const composed = indicator.kind === 'ALL_OF' || indicator.kind === 'ANY_OF';
  const below = figure.target?.comparator === 'LESS_THAN';
  const numerators = explain.terms.filter((term) => !term.divides);
  const measure = numerators[0]?.element?.measure;
  const unwanted = indicator.kind === 'TOTAL' && figure.target && rows.length > 0 && rows.every(({ wanted }) => wanted == null);
  if (alone) return <Downloads figure={figure} unit={unit} ask={ask} alone />;
  return (
    <section className="figure-below">
      <div className="figure-row">
        <h2>{say(titles[unit.level])}</h2>
        {rows.length > 1 && (
          <Choice
            label={say(words.order)}
            name="figure-order"
            chosen={order}
            options={[
              ['lack', say(composed ? words.byStatus : below ? words.byTooMuch : rows.some(({ wanted }) => wanted != null) ? words.byLack : words.bySmallest)],
              ['name', say(words.byName)],
            ]}
            choose={(chosen) => turn({ order: chosen === 'name' ? 'name' : '' })}
          />
        )}
      </div>
      {indicator.own && rows.length > 0 && <p className="soft small">{say(words.ownAlone)}</p>}
      {rows.length === 0 && children.edges.length > 0 && <p>{say(words.nobodyConcerned)}</p>}
      {rows.length > 0 && (
        <ul className="figure-ranked">
          {shown.map((row) => (
            <Child key={row.figure.id} row={row} most={most} indicator={indicator} below={below} measure={measure} />
          ))}
        </ul>
      )}
      {rows.length > few && (
        <p>
          <button type="button" className="do" aria-expanded={all} onClick={() => turn({ all: all ? '' : 'yes' })}>
            {all ? say(words.showFewer) : say(words.showAll, { n: number(rows.length) })}
          </button>
        </p>
      )}
      {shown.length < rows.length && <p className="figure-print soft small">{say(words.andMore, { n: number(rows.length - shown.length) })}</p>}
      <div className="soft small">
        {silent > 0 && <p>{say(words.allSilent, { n: number(silent) })}</p>}
        {rows.length > 0 && unconcerned.length > 0 && <p>{say(unconcerned.length > 5 ? words.notConcernedMany : words.notConcerned, { n: number(unconcerned.length), names: unconcerned.map((one) => one.unit.titleShort).join(', ') })}</p>}
        {children.own.numerator != null && !indicator.own && <p>{say(words.ownPart, { n: counted(children.own.numerator, measure) })}</p>}
        {children.unlisted.units > 0 && (
          <p>{children.unlisted.numerator == null ? say(words.unlistedNothing, { units: number(children.unlisted.units) }) : say(words.unlisted, { units: number(children.unlisted.units), n: counted(children.unlisted.numerator, measure) })}</p>
        )}
        {children.totalCount > children.edges.length && <p>{say(words.beyond, { n: number(children.totalCount - children.edges.length) })}</p>}
        {rows.some(({ wanted }) => wanted != null) && <p>{say(rows.some(({ shared }) => shared) ? words.shareLine : words.targetLine)}</p>}
        {unwanted && <p>{say(words.noQuotas)}</p>}
        {indicator.kind === 'UNITS_MEETING' && rows.some(({ lacks }) => lacks != null) && <p>{say(indicator.months ? words.lackIsMonths : words.lackIsUnits)}</p>}
        {indicator.kind === 'RATIO' && numerators.length === 1 && rows.some(({ lacks }) => lacks != null) && <p>{say(words.lackIsOf, { what: numerators[0]!.name })}</p>}
      </div>
      <Downloads figure={figure} unit={unit} ask={ask} />
    </section>
  );
}

function Child({ row: { figure, wanted: whole, shared, lacks, share }, most, indicator, below, measure }: { row: Row; most: number; indicator: Whole['indicator']; below: boolean; measure?: string | null }) {
  const { unit, value, display, status, statusLabel, coverage, target } = figure;
  const shown = value != null && isShort(value, indicator) ? amount(value, indicator) : display;
  const said = display ? shown : say(words.notYet);
  const ofTarget = shared || (indicator.kind === 'TOTAL' && target?.comparator === 'AT_LEAST' && !target.monthly);
  const wanted = whole != null && shared ? roundUp(whole, indicator.decimals) : whole;
  const composed = indicator.kind === 'ALL_OF' || indicator.kind === 'ANY_OF';
  const lack: Words | null = lacks == null ? null : below ? words.tooMuchBelow : share != null && share >= 1 ? words.lacksShare : words.lacks;
  return (
    <li>
      <BelowLink unit={unit} indicator={indicator.code}>
        {unit.titleShort}
      </BelowLink>
      {composed ? <span /> : <BulletBar value={value} target={wanted} most={most} status={status} label={wanted == null ? say(words.barValue, { value: said }) : say(words.barTarget, { value: said, target: bound(wanted, indicator) })} />}
      <span className={display ? 'figure-n' : 'figure-n none'}>
        {said}
        {ofTarget && wanted != null && <span className="soft"> / {bound(wanted, indicator)}</span>}
      </span>
      <span className="figure-how small">
        {status !== 'NO_TARGET' && status !== 'NOT_REPORTED' && <StatusMark status={status} label={statusLabel} />}
        {lack && <span>{say(lack, { n: counted(lacks!, measure), share: number(share ?? 0, (share ?? 0) < 10 ? 1 : 0) })}</span>}
        {coverage.missing > 0 && <span className="soft">{say(words.missing, { n: number(coverage.missing) })}</span>}
      </span>
    </li>
  );
}

function Downloads({ figure, unit, ask, alone = false }: { figure: Whole; unit: { code: string }; ask: Ask<FigureStandQuery>; alone?: boolean }) {
  const { tree } = ask.variables as { tree: string };
  const question: TableAsk = {
    units: alone || figure.children.edges.length === 0 ? { codes: [unit.code] } : { childrenOf: unit.code },
    indicators: [{ code: figure.indicator.code }],
    periods: [{ period: figure.period }],
    measures: ['VALUE', 'TARGET', 'STATUS', 'EXPECTED', 'SHORTFALL', 'COVERAGE'],
    rows: ['UNIT'],
    columns: ['INDICATOR', 'PERIOD', 'MEASURE'],
    ...(alone || figure.children.edges.length === 0 ? {} : { totals: ['UNIT'] }),
    ...(tree === 'AS_REPORTED' ? {} : { tree }),
  };
  const file = `${unit.code}-${figure.indicator.code}-${figure.period}`;
  const links = (
    <p className="figure-links">
      <Link href={`/table?${new URLSearchParams({ ask: JSON.stringify(question) })}`}>{say(words.asTable)}</Link>
      <Download ask={question} name={file} />
      {!alone && <Question ask={ask} />}
    </p>
  );
  return links;
}
