import './entry.css';

import { useEffect, useState } from 'react';
import { Link, useSearch } from 'wouter';

import { type Ask, useAsk } from '../../ask.ts';
import type { EntryQuery as Asks, EntryWholeFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { entryPath } from '../../part/entry.ts';
import { EntryMark } from '../../part/EntryMark.tsx';
import { dueOf } from '../../part/EntrySummary.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Say } from '../../part/Say.tsx';
import { Told } from '../../part/Told.tsx';
import { useChange, useSeen, written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { day } from '../../write.ts';
import { Acts } from './Acts.tsx';
import { Addressees } from './Addressees.tsx';
import { EntryQuery } from './asks.ts';
import { Counts } from './Counts.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryWay } from './EntryWay.tsx';
import { Files } from './Files.tsx';
import { History } from './History.tsx';
import { Values } from './Values.tsx';
import { words } from './words.ts';

// Entry is one record of a register: what it says, how it stands, where it counts, its papers, and what was done
// to it; to be corrected, confirmed or struck out by whoever may.
export default function Entry({ id }: { id: string }) {
  return /^\d{1,18}$/.test(id) ? <Asked id={id} /> : <NotFound />;
}

function Asked({ id }: { id: string }) {
  const ask = useAsk(EntryQuery, { id: `entry:${id}` });
  return (
    <div className="entry">
      <Answered ask={ask} lines={12}>
        {({ viewer, node }) => (node && 'register' in node ? <Stands entry={node} account={viewer.account} ask={ask} /> : <NotFound />)}
      </Answered>
      <Question ask={ask} />
    </div>
  );
}

function Stands({ entry, account, ask }: { entry: EntryWholeFragment; account: string; ask: Ask<Asks> }) {
  const asked = new URLSearchParams(useSearch());
  const change = useChange();
  const seen = useSeen();
  const edits = asked.get('edit') === '1' && entry.may.includes('SAVE');
  const { register, unit } = entry;
  const [told, setTold] = useState(() => (asked.get('done') === 'noted' ? say(words.noted) : ''));
  const name = language === 'vi' ? register.name : register.nameEn;
  useEffect(() => {
    if (asked.get('done')) change({ done: '' }); // it is told once
  }, []); // eslint-disable-line
  const done = (said: string) => {
    setTold(said);
    ask.again();
  };
  const todo = dueOf(entry);
  return (
    <>
      <title>{`${say(words.entryTitle, { day: day(entry.day) })} · ${name} · ${say(common.brand)}`}</title>
      <EntryWay unit={unit} register={register} />
      <h1>{say(edits ? words.editTitle : words.entryTitle, { day: day(entry.day) })}</h1>
      <p className="soft">
        {name} · {unit.title}
      </p>
      {edits ? (
        <EntryForm
          key={entry.id}
          account={account}
          unit={unit}
          register={register}
          entry={entry}
          begins={entry.day}
          onDone={() => {
            change({ edit: '' });
            done(say(words.saved));
          }}
          onCancel={() => change({ edit: '' })}
        />
      ) : (
        <>
          <Told words={told} />
          <p className="entry-state">
            <EntryMark state={entry.state} label={entry.stateLabel} />
            {todo && <span className={entry.overdue && !entry.done ? 'behind' : 'soft'}> · {todo}</span>}
          </p>
          {entry.state === 'VOID' && <p className="said">{say(words.voided, { why: entry.comment })}</p>}
          {entry.state === 'NOTED' && register.confirmedBy && (
            <p className="soft">
              {say(words.waits)} {say(register.confirmedBy === 'BOARD' ? words.byBoard : words.bySuperior)}
            </p>
          )}
          {entry.subject && (
            <p>
              <Say words={words.about} unit={<UnitLink code={entry.subject.code}>{entry.subject.title}</UnitLink>} />
            </p>
          )}
          <Values entry={entry} />
          <Acts key={entry.revision} entry={entry} onDone={done}>
            {entry.may.includes('SAVE') && (
              <Link className="entry-go" href={written(entryPath(entry.id), seen, { edit: '1' })}>
                {say(words.correct)}
              </Link>
            )}
          </Acts>
          <div className="entry-parts">
            <Counts entry={entry} />
            <Files entry={entry} onDone={done} />
            <Addressees entry={entry} />
            <History entry={entry} />
          </div>
        </>
      )}
    </>
  );
}
