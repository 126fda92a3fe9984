import { Link, useLocation, useSearch } from 'wouter';

import type { UnitHeadFragment, UnitPastFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { UnitLink } from '../../part/links.tsx';
import { Say } from '../../part/Say.tsx';
import { UnitPath } from '../../part/UnitPath.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { day, period as periodName } from '../../write.ts';
import { heirsOf, lastDay, lastPeriod } from './days.ts';
import { Step } from './Step.tsx';
import { words } from './words.ts';

// Head tells which unit it is, where it hangs, and whether it still stands.
export function Head({ unit, on }: { unit: UnitHeadFragment & UnitPastFragment; on: string }) {
  const above = unit.path.slice(0, -1);
  const readable = new Set<string>();
  for (let up: UnitHeadFragment['parent'] | { code: string; parent?: any } = unit.parent; up; up = (up as { parent?: typeof up }).parent ?? null) readable.add(up.code); // eslint-disable-line
  return (
    <section className="unit-head">
      <UnitPath path={above} readable={(code) => readable.has(code)} on={on}>
        {unit.title}
      </UnitPath>
      <h1>{unit.title.charAt(0).toUpperCase() + unit.title.slice(1)}</h1>
      <p className="soft">
        {say(words.kind, { level: unit.levelLabel, kind: unit.kindLabel.toLowerCase(), code: unit.code })}
        {unit.parent && (
          <>
            {' '}
            <Say words={words.under} unit={<Step code={unit.parent.code} on={on}>{unit.parent.title}</Step>} />
          </>
        )}
      </p>
      <Standing unit={unit} on={on} />
    </section>
  );
}

// Standing tells where a unit is looked at that closed, has not opened yet, or bore another code.
function Standing({ unit, on }: { unit: UnitHeadFragment & UnitPastFragment; on: string }) {
  const seen = useSeen();
  const asked = Object.fromEntries(new URLSearchParams(useSearch()));
  const [path] = useLocation();
  const last = unit.closed && lastPeriod(unit.closed, seen.period);
  const heirs = heirsOf(unit.successors);
  const now = unit.history.find(({ from, until, standing }) => standing && from <= today && (!until || until > today));
  if (unit.closed && unit.closed <= today) {
    return (
      <div className="said" role="note">
        <p>
          {say(words.closed, { day: day(unit.closed) })}{' '}
          {heirs.length > 0 && (
            <Say
              words={words.nowIn}
              units={heirs.map(({ unit: heir, effective }, n) => (
                <span key={heir.id}>
                  {n > 0 && ', '}
                  <UnitLink code={heir.code} on={effective}>
                    {heir.title}
                  </UnitLink>
                </span>
              ))}
            />
          )}
        </p>
        {last && last !== seen.period && (
          <p>
            <Link href={written(path, {}, { ...asked, period: last })}>{say(words.lastFigures, { period: periodName(last).toLowerCase() })}</Link>
          </p>
        )}
      </div>
    );
  }
  if (unit.opened > lastDay(seen.period) && seen.tree !== 'CURRENT') {
    return (
      <div className="said" role="note">
        <p>
          {say(words.younger, { day: day(unit.opened) })} <Link href={written(path, {}, { ...asked, tree: 'CURRENT' })}>{say(words.onTodaysTree)}</Link>
        </p>
      </div>
    );
  }
  if (!on || on === today) return null;
  return (
    <div className="said" role="note">
      <p>
        {say(words.onDay, { day: day(on) })}{' '}
        {now && <Link href={written(`/u/${encodeURIComponent(now.code)}`, seen)}>{say(words.toToday)}</Link>}
      </p>
    </div>
  );
}
