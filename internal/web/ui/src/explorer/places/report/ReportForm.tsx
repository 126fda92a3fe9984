import './report.css';

import { useEffect, useMemo } from 'react';

import { type Ask, useAsk } from '../../ask.ts';
import type { ReportFormQuery as Asks, ReportMayQuery as Mays } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { today } from '../../seen.ts';
import { day, period } from '../../write.ts';
import { ReportFormQuery, ReportMayQuery, ReportRegistersQuery } from './asks.ts';
import { valuesOf } from './entry.ts';
import { Form } from './Form.tsx';
import { Neighbours } from './Neighbours.tsx';
import { partsOf } from './parts.ts';
import { type Sums, sumsOf } from './registers.ts';
import { words } from './words.ts';

// It is needed when there is no network: it is here before.
void import('./HandOver.tsx').catch(() => undefined);

const lastDay = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

// ReportForm is one unit's report of one month: to be filled in, or to be read.
export default function ReportForm({ code, month }: { code: string; month: string }) {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? <Asked code={code} month={month} /> : <NotFound />;
}

function Asked({ code, month }: { code: string; month: string }) {
  const year = month.slice(0, 4);
  const on = [lastDay(month), today].sort()[0]!;
  const ask = useAsk(ReportFormQuery, { unit: code, on, month, year, yearBefore: String(Number(year) - 1), campaign: Number(year) });
  const unit = ask.data?.unit;
  const may = useAsk(ReportMayQuery, { unit: unit?.id ?? '' }, { pause: !unit });
  // Beside the form: where it is not told, one fills in the form as one does without registers.
  const counted = useAsk(ReportRegistersQuery, { unit: code, on, month }, { pause: `${month}-01` > today });
  const sums = useMemo(() => sumsOf(counted.data?.unit?.registerSums ?? []), [counted.data]);
  useEffect(() => {
    if (unit) document.title = `${say(words.title, { month: period(month).toLocaleLowerCase() })} · ${unit.title}`;
    return () => void (document.title = 'Thi Đua');
  }, [unit, month]);
  return (
    <>
      <Answered ask={ask} lines={12}>
        {(data) => (data.unit && data.campaign ? <Place data={data} unit={data.unit} campaign={data.campaign} month={month} may={may} sums={sums} again={ask.again} /> : <NotFound />)}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

type Unit = NonNullable<Asks['unit']>;
type Campaign = NonNullable<Asks['campaign']>;

function Place({ data, unit, campaign, month, may, sums, again }: { data: Asks; unit: Unit; campaign: Campaign; month: string; may: Ask<Mays>; sums: Sums; again: () => void }) {
  // As long as the answer is the same, so is what is made of it.
  const made = useMemo(() => {
    const owed = new Set(unit.owes.map((element) => element.code));
    const past = [...unit.yearBefore, ...unit.year].filter((one) => one.month < month && ['SUBMITTED', 'APPROVED', 'LOCKED'].includes(one.state)).map((one) => ({ month: one.month, values: valuesOf(one) }));
    return { catalogue: { elements: campaign.elements, owed, checks: campaign.checks, together: campaign.together }, past, parts: partsOf(campaign, owed, month, past) };
  }, [unit, campaign, month]);
  const sealed = data.sealedMonths.some((one) => one.month === month);
  const name = period(month);
  const first = `${month}-01`;
  return (
    <div className="report">
      <Neighbours unit={unit} month={month} />
      <h1 id="report-title" tabIndex={-1}>
        {say(words.title, { month: name.toLocaleLowerCase() })}
      </h1>
      <p className="report-unit">
        <UnitLink code={unit.code}>{unit.title}</UnitLink>
      </p>
      {first > today ? (
        <p role="status">{say(words.notBegun, { month: name, day: day(first) })}</p>
      ) : made.parts.length === 0 ? (
        <p role="status">{say(words.owesNothing, { month: name.toLocaleLowerCase() })}</p>
      ) : (
        <>
          {/* That what is on screen is old is said once, of all of it. */}
          {may.data ? (
            <Form
              of={{ account: data.viewer.account, unit: unit.unitId, month }}
              code={unit.code}
              title={unit.title}
              due={dueOf(month, campaign.dueDay)}
              report={unit.report}
              sealed={sealed}
              may={may.data.viewer}
              sums={sums}
              again={again}
              {...made}
            />
          ) : (
            <Answered ask={may} lines={12}>
              {() => null}
            </Answered>
          )}
        </>
      )}
    </div>
  );
}

// dueOf returns the day of the next month on which a report is due.
const dueOf = (month: string, dueDay: number) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), dueDay)).toISOString().slice(0, 10);
