import type { DeskLateFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { UnitLink } from '../../part/links.tsx';
import { Say } from '../../part/Say.tsx';
import { period as periodName, telephone as phone } from '../../write.ts';
import { words } from './words.ts';

// Late names the first units whose reports are late, the longest first, with whom to call.
export function Late({ reports }: { reports: readonly DeskLateFragment[] }) {
  const units = new Map<string, DeskLateFragment>(); // a unit's reports come by month: its first is kept
  for (const report of reports) if (!units.has(report.unit.code)) units.set(report.unit.code, report);
  return (
    <ul className="desk-late">
      {[...units.values()].slice(0, 3).map(({ unit, month, officers }) => {
        const called = officers.filter(({ telephone }) => telephone);
        return (
          <li key={unit.code}>
            <span>
              <Say words={words.since} unit={<UnitLink code={unit.code}>{unit.titleShort}</UnitLink>} month={periodName(month).toLowerCase().replace(' ', '\u00a0')} />
            </span>
            {called.length === 0 && <span className="soft">{say(words.nobodyToCall)}</span>}
            {called.slice(0, 1).map(({ account, fullName, telephone }) => (
              <a key={account} className="desk-call" href={`tel:${telephone}`}>
                {say(words.call, { who: fullName || account, number: phone(telephone!) })}
              </a>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
