import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { useSeen, written } from '../../seen.ts';
import { day } from '../../write.ts';
import { SavedListQuery } from './asked.ts';
import { words } from './words.ts';

// SavedList lists the tables that one keeps, and those that others share.
export function SavedList() {
  const ask = useAsk(SavedListQuery, {});
  const seen = useSeen();
  return (
    <section>
      <h2>{say(words.savedTables)}</h2>
      <Answered ask={ask} lines={3}>
        {({ savedTables: { nodes } }) =>
          nodes.length === 0 ? (
            <p className="soft">{say(words.noneSaved)}</p>
          ) : (
            <ul className="table-saved">
              {nodes.map((one) => (
                <li key={one.id}>
                  <Link href={written('/table', seen, { saved: one.id.replace('table:', '') })}>{one.name}</Link>
                  <span className="soft small">
                    {one.own ? say(words.mine) : say(words.sharedBy, { who: one.owner.fullName || one.owner.account })} · {say(words.savedOn, { day: day(one.changed) })}
                    {one.words && ` · ${one.words}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <Question ask={ask} />
    </section>
  );
}
