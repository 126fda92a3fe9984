import type { FigureReasonsFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { number } from '../../write.ts';
import { DeepLink } from './links.tsx';
import { words } from './words.ts';

type Units = FigureReasonsFragment['explain']['meeting'];

// Counted are the units that a share of units counts: those that do not meet what is asked, and those
// that do.
export function Counted({ explain: { meeting, lacking }, months, code }: { code: string; explain: Pick<FigureReasonsFragment['explain'], 'meeting' | 'lacking'>; months: boolean }) {
  return (
    <>
      <List title={say(words.lacking, { n: number(lacking.total) })} units={lacking} months={months} code={code} />
      <List title={say(words.meeting, { n: number(meeting.total) })} units={meeting} months={months} code={code} />
    </>
  );
}

function List({ title, units: { total, nodes }, months, code }: { title: string; units: Units; months: boolean; code: string }) {
  if (total === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="figure-list">
        {nodes.map(({ figure, met, of }) => (
          <li key={figure.id} className="line">
            <DeepLink unit={figure.unit} here={code} indicator={figure.indicator.code} />
            <span>{months ? say(words.metMonths, { met, of }) : figure.display ? `${figure.display} ${figure.indicator.measure}` : say(words.notYet)}</span>
          </li>
        ))}
        {total > nodes.length && <li className="soft">{say(words.andMore, { n: number(total - nodes.length) })}</li>}
      </ul>
    </>
  );
}
