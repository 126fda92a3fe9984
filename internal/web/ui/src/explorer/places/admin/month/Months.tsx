import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { Question } from '../../../part/Question.tsx';
import { today, useChange, useSeen } from '../../../seen.ts';
import { moment, period } from '../../../write.ts';
import { useOffice } from '../may.ts';
import { Deed } from '../part/Deed.tsx';
import { useDeed } from '../part/useDeed.ts';
import { words } from '../words.ts';

const MonthsQuery = graphql(`
  query AdminMonths($year: Int!) {
    sealedMonths(year: $year) {
      id
      month
      at
    }
    campaigns {
      id
      year
    }
  }
`);

const Seal = graphql(`
  mutation AdminSealMonth($month: Period!) {
    sealMonth(month: $month) {
      sealedMonths {
        id
        month
        at
      }
      userErrors {
        message
      }
    }
  }
`);

const Reopen = graphql(`
  mutation AdminReopenMonth($month: Period!, $reason: String!) {
    reopenMonth(month: $month, reason: $reason) {
      sealedMonths {
        id
        month
        at
      }
      userErrors {
        message
      }
    }
  }
`);

// Months tells which months of a year are sealed, and seals them, or opens the last one again.
export function Months() {
  const year = Number(useSeen().period.slice(0, 4));
  const change = useChange();
  const { may } = useOffice();
  const ask = useAsk(MonthsQuery, { year });
  const seal = useDeed(Seal);
  const reopen = useDeed(Reopen);
  const since = async (doing: Promise<{ problems: string[] }>) => {
    const { problems } = await doing;
    if (problems.length === 0) ask.again();
    return { problems };
  };
  return (
    <>
      <h1>{say(words.months)}</h1>
      <p>{say(words.monthsWhy)}</p>
      <Answered ask={ask}>
        {({ sealedMonths, campaigns }) => {
          const last = sealedMonths.at(-1)?.month;
          return (
            <>
              <label className="admin-field">
                <span>{say(words.year)}</span>
                <select value={year} onChange={(event) => change({ period: event.target.value })}>
                  {[...new Set([...campaigns.map((one) => one.year), year])].sort((a, b) => b - a).map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </select>
              </label>
              <ul className="admin-list">
                {Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`).map((month) => {
                  const sealed = sealedMonths.find((one) => one.month === month);
                  const over = month < today.slice(0, 7);
                  const name = period(month);
                  return (
                    <li key={month} className="admin-person">
                      <strong>{name}</strong>
                      <span className={sealed ? undefined : 'soft'}>{sealed ? say(words.sealedAt, { at: moment(sealed.at) }) : say(over ? words.unsealed : words.notOver)}</span>
                      {!sealed && over && may?.seals && (
                        <Deed label={say(words.seal)} title={say(words.sealIt, { month: name })} go={say(words.seal)} act={() => since(seal({ month }))}>
                          <p>{say(words.sealWhy, { month: name })}</p>
                        </Deed>
                      )}
                      {month === last && may?.reopens && (
                        <Deed
                          label={say(words.reopen)}
                          title={say(words.reopenIt, { month: name })}
                          go={say(words.reopen)}
                          act={(form) => since(reopen({ month, reason: String(form.get('reason') ?? '').trim() }))}
                        >
                          <p>{say(words.reopenWhy)}</p>
                          <label className="admin-field">
                            <span>{say(words.reason)}</span>
                            <input name="reason" required autoComplete="off" maxLength={600} />
                          </label>
                        </Deed>
                      )}
                    </li>
                  );
                })}
              </ul>
            </>
          );
        }}
      </Answered>
      <Question ask={ask} />
    </>
  );
}
