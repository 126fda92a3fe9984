import './entry.css';

import { Link, useLocation, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { EntryRegisterFragment, NewEntryQuery as Asks } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { entryPath } from '../../part/entry.ts';
import { NoMovement } from '../../part/NoMovement.tsx';
import { Question } from '../../part/Question.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { NewEntryQuery } from './asks.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryWay } from './EntryWay.tsx';
import { words } from './words.ts';

// NewEntry is where an entry is noted in a register of a unit.
export default function NewEntry({ code, register }: { code: string; register: string }) {
  const on = new URLSearchParams(useSearch()).get('on') ?? '';
  const year = yearOf(useSeen().period);
  const ask = useAsk(NewEntryQuery, { code, on: on || null, year });
  return (
    <div className="entry">
      <Answered ask={ask} lines={12}>
        {(data) => {
          const declared = data.campaigns.find((one) => one.year === year)?.registers.find((one) => one.code === register);
          const years = data.campaigns.filter(({ registers }) => registers.some((one) => one.code === register)).map((one) => one.year);
          if (!data.unit || years.length === 0) return <NotFound />;
          if (!declared) return <NoMovement year={year} years={years} />;
          return <Begun data={data} unit={data.unit} register={declared} year={year} on={on} />;
        }}
      </Answered>
      <Question ask={ask} />
    </div>
  );
}

function Begun({ data, unit, register, year, on }: { data: Asks; unit: NonNullable<Asks['unit']>; register: EntryRegisterFragment; year: number; on: string }) {
  const seen = useSeen();
  const [, go] = useLocation();
  const kept = unit.registers.find((one) => one.register.code === register.code);
  const book = written(`/u/${encodeURIComponent(unit.code)}/registers/${encodeURIComponent(register.code)}`, seen, { on });
  const name = language === 'vi' ? register.name : register.nameEn;
  const begins = today.startsWith(String(year)) ? today : `${year}-12-31`;
  return (
    <>
      <title>{`${say(words.newTitle)} · ${name} · ${say(common.brand)}`}</title>
      <EntryWay unit={unit} register={register} on={on} />
      <h1>{say(words.newTitle)}</h1>
      <p className="soft">
        {name} · {unit.title}
      </p>
      {kept?.mayWrite ? (
        <EntryForm account={data.viewer.account} unit={unit} register={register} entry={null} begins={begins} onDone={(id) => go(written(entryPath(id), seen, { done: 'noted' }))} onCancel={() => go(book)} />
      ) : (
        <>
          <p role="status">{say(kept ? words.mayNot : words.notKept, { year })}</p>
          <p>
            <Link href={book}>{name}</Link>
          </p>
        </>
      )}
    </>
  );
}
