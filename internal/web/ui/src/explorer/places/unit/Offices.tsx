import type { UnitOfficesFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { today } from '../../seen.ts';
import { day, telephone as phone } from '../../write.ts';
import { words } from './words.ts';

// Offices tells who holds office at a unit today, and how to call them.
export function Offices({ unit, reads }: { unit: UnitOfficesFragment; reads?: boolean }) {
  const holders = unit.officeHolders.filter(({ from, until, revoked }) => from <= today && !revoked && (!until || until > today));
  return (
    <section className="unit-offices" aria-labelledby="unit-offices">
      <h2 id="unit-offices" tabIndex={-1}>
        {say(words.offices)}
      </h2>
      {holders.length === 0 ? (
        <p className="soft">{reads == null ? '' : say(reads ? words.nobody : words.peopleUntold)}</p>
      ) : (
        <ul>
          {holders.map(({ id, label, from, account: { name, fullName, telephone } }) => (
            <li key={id}>
              <span>
                <strong>{fullName || name}</strong>
                <small className="soft">
                  {label} · {say(words.since_, { day: day(from) })}
                </small>
              </span>
              {telephone && (
                <a className="unit-call" href={`tel:${telephone}`} aria-label={say(words.callWhom, { who: fullName || name, number: phone(telephone) })}>
                  {say(words.call, { number: phone(telephone) })}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
