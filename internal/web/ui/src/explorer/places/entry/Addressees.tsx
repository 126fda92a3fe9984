import type { EntryWholeFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { EntryLink } from '../../part/EntryLink.tsx';
import { UnitLink } from '../../part/links.tsx';
import { words } from './words.ts';

// Addressees are the units that a directive went to, and what each has answered.
export function Addressees({ entry: { addressees } }: { entry: EntryWholeFragment }) {
  if (addressees.length === 0) return null;
  return (
    <section>
      <h2>{say(words.addressees)}</h2>
      <ul className="entry-list">
        {addressees.map(({ unit, answer, acknowledged, planned }) => {
          const told = say(planned ? words.planned : acknowledged ? words.acknowledged : words.silent);
          return (
            <li key={unit.id} className="line">
              <UnitLink code={unit.code}>{unit.titleShort}</UnitLink>
              <span className={acknowledged ? 'met' : 'behind'}>
                <span aria-hidden="true">{planned ? '●' : acknowledged ? '◐' : '▲'}</span> {answer ? <EntryLink id={answer.id}>{told}</EntryLink> : told}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
