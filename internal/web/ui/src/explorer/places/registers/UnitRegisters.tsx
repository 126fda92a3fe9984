import { useState } from 'react';
import { Link, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { RegisterNameFragment, UnitRegistersQuery as Asks } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { NoMovement } from '../../part/NoMovement.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { number } from '../../write.ts';
import { UnitRegistersQuery } from './asks.ts';
import { Head } from './Head.tsx';
import { completeness, inOrder, type Kept } from './kept.ts';
import { Quarters } from './Quarters.tsx';
import { words } from './words.ts';

// UnitRegisters are all the registers that a unit keeps in a year, and how far it has.
export function UnitRegisters({ code }: { code: string }) {
  const on = new URLSearchParams(useSearch()).get('on') ?? '';
  const year = yearOf(useSeen().period);
  const ask = useAsk(UnitRegistersQuery, { code, on: on || null, year });
  const [told, setTold] = useState('');
  return (
    <div className="registers">
      <Answered ask={ask} lines={12}>
        {({ unit, campaigns }) =>
          unit ? (
            <Kepts
              unit={unit}
              campaigns={campaigns}
              year={year}
              on={on}
              told={told}
              onDone={(said) => {
                setTold(said);
                ask.again();
              }}
            />
          ) : (
            <NotFound />
          )
        }
      </Answered>
      <Question ask={ask} />
    </div>
  );
}

type Unit = NonNullable<Asks['unit']>;
type Props = { unit: Unit; campaigns: Asks['campaigns']; year: number; on: string; told: string; onDone: (said: string) => void };

function Kepts({ unit, campaigns, year, on, told, onDone }: Props) {
  const kept = inOrder(unit.registers);
  const { kept: done, asked, silent } = completeness(kept);
  const own = new Set(kept.map(({ register }) => register.code));
  const campaign = campaigns.find((one) => one.year === year);
  const others = unit.children.totalCount > 0 ? (campaign?.registers ?? []).filter(({ code }) => !own.has(code)) : [];
  const writes = kept.some(({ mayWrite }) => mayWrite);
  return (
    <>
      <title>{`${say(words.title, { year })} · ${unit.title} · ${say(common.brand)}`}</title>
      <Head unit={unit} on={on}>
        {say(words.registers)}
      </Head>
      <h1>{say(words.title, { year })}</h1>
      {!campaign && <NoMovement year={year} years={campaigns.map((one) => one.year)} />}
      {campaign && kept.length === 0 && <p>{say(others.length > 0 ? words.none : words.noneSeen, { year })}</p>}
      {kept.length > 0 && (
        <>
          <p>
            <strong>{asked > 0 ? say(words.complete, { kept: done, asked }) : say(words.completeNone)}</strong> {silent > 0 && writes && say(words.silentAll, { n: silent })}
          </p>
          <p className="soft small">{say(words.how)}</p>
          <Told words={told} />
          {([true, false] as const).map((required) => {
            const some = kept.filter(({ register }) => register.required === required);
            return (
              some.length > 0 && (
                <section key={String(required)} className="registers-part">
                  <h2>{say(required ? words.required : words.free)}</h2>
                  <ul className="registers-list">
                    {some.map((one) => (
                      <One key={one.register.code} kept={one} unit={unit} on={on} onDone={onDone} />
                    ))}
                  </ul>
                </section>
              )
            );
          })}
        </>
      )}
      {others.length > 0 && (
        <section className="registers-part">
          <h2>{say(words.below)}</h2>
          <p className="soft small">{say(words.belowHow)}</p>
          <ul className="registers-below">
            {others.map((register) => (
              <li key={register.code}>
                <RegisterLink code={unit.code} register={register} on={on} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function One({ kept, unit, on, onDone }: { kept: Kept; unit: Unit; on: string; onDone: (said: string) => void }) {
  const { register, entries } = kept;
  const name = language === 'vi' ? register.name : register.nameEn;
  return (
    <li className="registers-one">
      <div>
        <h3>
          <RegisterLink code={unit.code} register={register} on={on} />
        </h3>
        <p className="small soft">
          {kept.kept !== null && (
            <>
              <span className={kept.kept ? 'met' : 'behind'}>
                <span aria-hidden="true">{kept.kept ? '●' : '▲'}</span> {say(kept.kept ? words.isKept : words.isLacking)}
              </span>
              {' · '}
            </>
          )}
          {say(words.entriesOf, { n: number(entries) })}
          {register.confirmedBy && ` · ${say(register.confirmedBy === 'BOARD' ? words.byBoard : words.bySuperior)}`}
        </p>
      </div>
      <div>
        <Quarters kept={kept} unit={unit.id} onDone={onDone} />
      </div>
      {kept.mayWrite && (
        <p>
          <NewLink code={unit.code} register={register.code} name={name} on={on}>
            {say(words.note)}
          </NewLink>
        </p>
      )}
    </li>
  );
}

function RegisterLink({ code, register, on }: { code: string; register: RegisterNameFragment; on: string }) {
  return <Link href={written(`/u/${encodeURIComponent(code)}/registers/${encodeURIComponent(register.code)}`, useSeen(), { on })}>{language === 'vi' ? register.name : register.nameEn}</Link>;
}

// NewLink leads to where an entry is noted.
export function NewLink({ code, register, name, on, children }: { code: string; register: string; name: string; on: string; children: string }) {
  return (
    <Link className="registers-new" aria-label={say(words.noteOf, { register: name })} href={written(`/u/${encodeURIComponent(code)}/registers/${encodeURIComponent(register)}/new`, useSeen(), { on })}>
      {children}
    </Link>
  );
}
