import { Link, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { RegisterPlaceQuery as Asks } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { NoMovement } from '../../part/NoMovement.tsx';
import { Question } from '../../part/Question.tsx';
import { useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { period as periodName } from '../../write.ts';
import { RegisterPlaceQuery } from './asks.ts';
import { useAsked } from './asked.ts';
import { Entries } from './Entries.tsx';
import { Filters } from './Filters.tsx';
import { Head } from './Head.tsx';
import { Papers } from './Papers.tsx';
import { NewLink } from './UnitRegisters.tsx';
import { words } from './words.ts';

// Register is one book of a unit, or of all units below it: its entries, and what can be done with them.
export function Register({ code, register }: { code: string; register: string }) {
  const on = new URLSearchParams(useSearch()).get('on') ?? '';
  const year = yearOf(useSeen().period);
  const ask = useAsk(RegisterPlaceQuery, { code, on: on || null, year });
  return (
    <div className="registers">
      <Answered ask={ask} lines={12}>
        {({ unit, campaigns }) => {
          const campaign = campaigns.find((one) => one.year === year);
          const known = campaigns.some(({ registers }) => registers.some((one) => one.code === register));
          if (!unit || !known) return <NotFound />;
          const declared = campaign?.registers.find((one) => one.code === register);
          if (!declared) return <NoMovement year={year} years={campaigns.filter(({ registers }) => registers.some((one) => one.code === register)).map((one) => one.year)} />;
          return <Book unit={unit} register={declared} on={on} />;
        }}
      </Answered>
      <Question ask={ask} />
    </div>
  );
}

type Unit = NonNullable<Asks['unit']>;
export type Declared = Asks['campaigns'][number]['registers'][number];

function Book({ unit, register, on }: { unit: Unit; register: Declared; on: string }) {
  const seen = useSeen();
  const asked = useAsked();
  const kept = unit.registers.find((one) => one.register.code === register.code);
  const parent = unit.children.totalCount > 0;
  // A unit that keeps the register itself shows its own first; any other those of the units below.
  const below = parent && (asked.of === 'below' || (!kept && asked.of !== 'own'));
  const name = language === 'vi' ? register.name : register.nameEn;
  return (
    <>
      <title>{`${name} · ${unit.title} · ${say(common.brand)}`}</title>
      <Head unit={unit} on={on}>
        <Link href={written(`/u/${encodeURIComponent(unit.code)}/registers`, seen, { on })}>{say(words.registers)}</Link>
      </Head>
      <h1>{name}</h1>
      <p className="soft">
        {unit.title}. {say(words.period, { period: periodName(seen.period).toLocaleLowerCase() })} {register.confirmedBy && say(register.confirmedBy === 'BOARD' ? words.byBoard : words.bySuperior)}
      </p>
      {kept?.mayWrite && (
        <p>
          <NewLink code={unit.code} register={register.code} name={name} on={on}>
            {say(words.note)}
          </NewLink>
        </p>
      )}
      <Filters register={register} choose={parent ? { below, kept: !!kept } : null} />
      <Entries register={register} unit={unit.id} below={below} period={seen.period} />
      <Papers register={register} unit={unit} period={seen.period} below={below} writes={kept?.mayWrite ?? false} />
    </>
  );
}
