import type { ShellQuery } from '../gql/graphql.ts';
import { say } from '../language.ts';
import { today, useChange, useSeen } from '../seen.ts';
import { words } from '../words.ts';
import { period as periodName } from '../write.ts';

// periodsOf lists the stretches of a year that have begun, the year first.
function periodsOf(year: number): string[] {
  const month = today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 12;
  const upTo = (last: number) => month > last - 1;
  return [
    String(year),
    ...[6, 9].filter(upTo).map((n) => `${year}-${n}M`),
    ...[1, 2, 3, 4].filter((n) => upTo(n * 3 - 2)).map((n) => `${year}-Q${n}`),
    ...Array.from({ length: month }, (_, n) => `${year}-${String(month - n).padStart(2, '0')}`),
  ];
}

// Lens chooses what all places look at: the office in whose name, the period, and the reading of the
// tree. Its choices stand in the address.
export function Lens({ viewer, campaigns = [] }: { viewer?: ShellQuery['viewer']; campaigns?: ShellQuery['campaigns'] }) {
  const seen = useSeen();
  const change = useChange();
  const offices = viewer?.grants.filter((grant) => grant.unit) ?? [];
  const years = campaigns.map(({ year }) => year);
  const periods = years.flatMap(periodsOf);
  if (!periods.includes(seen.period)) periods.unshift(seen.period);
  return (
    <div className="lens">
      {offices.length > 1 ? (
        <label>
          <span>{say(words.office)}</span>
          <select value={seen.office || offices[0]!.unit!.code} onChange={(event) => change({ office: event.target.value === offices[0]!.unit!.code ? '' : event.target.value })}>
            {offices.map(({ id, label, unit }) => (
              <option key={id} value={unit!.code}>
                {label} · {unit!.titleShort}
              </option>
            ))}
          </select>
        </label>
      ) : (
        offices.map(({ id, label, unit }) => (
          <p key={id} className="office">
            {label} · {unit!.titleShort}
          </p>
        ))
      )}
      <label>
        <span>{say(words.period)}</span>
        <select value={seen.period} onChange={(event) => change({ period: event.target.value })}>
          {periods.map((one) => (
            <option key={one} value={one}>
              {periodName(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say(words.tree)}</span>
        <select value={seen.tree} onChange={(event) => change({ tree: event.target.value })}>
          <option value="AS_REPORTED">{say(words.asReported)}</option>
          <option value="CURRENT">{say(words.current)}</option>
        </select>
      </label>
    </div>
  );
}
