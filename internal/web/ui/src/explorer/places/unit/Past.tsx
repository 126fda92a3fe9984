import type { UnitKinFragment, UnitPastFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { UnitLink } from '../../part/links.tsx';
import { Say } from '../../part/Say.tsx';
import { today } from '../../seen.ts';
import { day, number } from '../../write.ts';
import { dayBefore } from './days.ts';
import { words } from './words.ts';

// Past is what a unit was: its names and places through time, what it came of and what came of it, by which
// decisions.
export function Past({ unit, on }: { unit: UnitPastFragment; on: string }) {
  const { history, predecessors, successors } = unit;
  return (
    <section className="unit-past" aria-labelledby="unit-past">
      <h2 id="unit-past" tabIndex={-1}>
        {say(words.past)}
      </h2>
      <ol>
        {history.map(({ id, from, until, code, title, standing, path }) => {
          const above = path.at(-2);
          const here = standing && (on || today) >= from && (!until || (on || today) < until);
          return (
            <li key={id} aria-current={here ? 'true' : undefined}>
              <span className="soft small">{say(until ? words.fromUntil : words.fromOn, { from: day(from), until: until ? day(dayBefore(until)) : '' })}</span>
              {standing ? (
                <>
                  {here || from > today ? title : <UnitLink code={code} on={until ? dayBefore(until) : ''}>{title}</UnitLink>}
                  <span className="small">{say(above ? words.versionUnder : words.version, { code, above: above ? `${above.type} ${above.name}` : '' })}</span>
                </>
              ) : (
                <span>{say(words.keptBy, { above: above ? `${above.type} ${above.name}` : '' })}</span>
              )}
            </li>
          );
        })}
      </ol>
      {predecessors.length > 0 && <Kin title={say(words.cameOf)} kin={predecessors} days={(effective) => dayBefore(effective)} />}
      {successors.length > 0 && <Kin title={say(words.became)} kin={successors} days={(effective) => effective} />}
      {history.length === 1 && predecessors.length + successors.length === 0 && <p className="soft">{say(words.unchangedEver)}</p>}
    </section>
  );
}

function Kin({ title, kin, days }: { title: string; kin: UnitKinFragment[]; days: (effective: string) => string }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {kin.map(({ kind, share, effective, document, reorganisation, unit }, n) => (
          <li key={n}>
            <span className="soft small">{say(words.fromOn, { from: day(effective) })}</span>
            <span>
              <Say words={words[kind]} unit={unit ? <UnitLink code={unit.code} on={days(effective)}>{unit.title}</UnitLink> : say(words.unreadable)} />
              {share != null && share < 1 && ` ${say(words.share, { n: number(share * 100, share * 100 === Math.round(share * 100) ? 0 : 1) })}`}
            </span>
            <span className="small soft">{say(words.decision, { document, reorganisation })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
