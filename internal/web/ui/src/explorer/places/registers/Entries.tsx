import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { RegisterEntriesQuery as Asks } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { number } from '../../write.ts';
import { RegisterEntriesQuery } from './asks.ts';
import { filterOf, pageOf, useAddress, useAsked } from './asked.ts';
import { Cards } from './Cards.tsx';
import { columnsOf, type Row, withheldOf } from './columns.ts';
import { ChooseAll, Confirming } from './Confirming.tsx';
import type { Declared } from './Register.tsx';
import { Rows } from './Rows.tsx';
import { useWide } from './wide.ts';
import { words } from './words.ts';

export const pageSize = 50;

// Entries are what stands in a register: a table where there is room for one, cards where there is not.
export function Entries({ register, unit, below, period }: { register: Declared; unit: string; below: boolean; period: string }) {
  const asked = useAsked();
  const known = register.fields.filter(({ type }) => type === 'CHOICE' || type === 'YES_NO').map(({ code }) => code);
  const where = filterOf(asked, known, below ? null : unit);
  const variables = { register: register.code, under: below ? unit : null, period, where, changes: asked.state === 'waiting', ...pageOf(asked, pageSize) };
  const ask = useAsk(RegisterEntriesQuery, variables);
  const [told, setTold] = useState('');
  const narrowed = !!asked.state || !!asked.find || known.some((code) => asked.fields[code]);
  return (
    <section className="registers-entries" aria-busy={ask.fetching && !ask.data}>
      <Told words={told} />
      <Answered ask={ask} lines={10}>
        {({ entries }) => (
          <Listed
            key={JSON.stringify(variables)}
            entries={entries}
            register={register}
            below={below}
            narrowed={narrowed}
            onDone={(said) => {
              setTold(said);
              ask.again();
            }}
          />
        )}
      </Answered>
      <Question ask={ask} />
    </section>
  );
}

type Props = { entries: Asks['entries']; register: Declared; below: boolean; narrowed: boolean; onDone: (said: string) => void };

export type Chosen = ReadonlyMap<string, number>; // revisions that were seen, by the entries' ids

function Listed({ entries: { nodes, totalCount, pageInfo }, register, below, narrowed, onDone }: Props) {
  const wide = useWide();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const columns = columnsOf(register.fields, nodes);
  const withheld = withheldOf(register.fields, nodes).map(({ name, nameEn }) => (language === 'vi' ? name : nameEn));
  const whole = !pageInfo.hasNextPage && !pageInfo.hasPreviousPage;
  const turn = ({ id, revision }: Row) => setChosen((before) => new Map(before.has(id) ? [...before].filter(([one]) => one !== id) : [...before, [id, revision]]));
  if (nodes.length === 0) {
    return (
      <>
        <p role="status">{say(narrowed ? words.noneFit : words.empty)}</p>
        {!narrowed && !below && register.required && <p className="soft">{say(words.emptyHow)}</p>}
      </>
    );
  }
  const shown = { rows: nodes, columns, register, below, whole, chosen, onChoose: turn };
  return (
    <>
      <p className="soft">
        {say(words.count, { n: number(totalCount) })} {withheld.length > 0 && say(words.withheldOf, { fields: withheld.join(', ') })}
      </p>
      <ChooseAll rows={nodes} chosen={chosen} onChosen={setChosen} />
      {wide ? <Rows {...shown} /> : <Cards {...shown} />}
      <Pages info={pageInfo} shown={nodes.length} all={totalCount} />
      <Confirming
        rows={nodes}
        chosen={chosen}
        onChosen={setChosen}
        onDone={(said) => {
          setChosen(new Map());
          onDone(said);
        }}
      />
    </>
  );
}

function Pages({ info, shown, all }: { info: Asks['entries']['pageInfo']; shown: number; all: number }) {
  const address = useAddress();
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  return (
    <nav className="registers-pages" aria-label={say(words.pages)}>
      <span className="soft">{say(words.onPage, { n: number(shown), all: number(all) })}</span>
      {info.hasPreviousPage && info.startCursor && <Link href={address({ before: info.startCursor, after: '' })}>{say(words.previous)}</Link>}
      {info.hasNextPage && info.endCursor && <Link href={address({ after: info.endCursor, before: '' })}>{say(words.next)}</Link>}
    </nav>
  );
}
