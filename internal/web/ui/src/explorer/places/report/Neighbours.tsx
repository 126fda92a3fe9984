import { Link } from 'wouter';

import type { ReportFormQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { today, useSeen, written } from '../../seen.ts';
import { period } from '../../write.ts';
import { monthBefore } from './parts.ts';
import { words } from './words.ts';

type Unit = NonNullable<ReportFormQuery['unit']>;

const monthAfter = (month: string) => (month.endsWith('-12') ? `${Number(month.slice(0, 4)) + 1}-01` : `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}`);

// Neighbours leads to the units before and after, for those who enter for several one after the other,
// and to the months before and after.
export function Neighbours({ unit, month }: { unit: Unit; month: string }) {
  const seen = useSeen();
  const to = (code: string, of: string) => written(`/reports/${encodeURIComponent(code)}/${of}`, { office: seen.office });
  // Whoever enters for a unit and those below it goes through them in the order of their codes.
  const row = unit.parent ? [unit.parent, ...unit.parent.children.nodes] : [unit, ...unit.children.nodes];
  const here = row.findIndex(({ code }) => code === unit.code);
  const [before, after] = [row[here - 1], here < 0 ? undefined : row[here + 1]];
  const next = monthAfter(month);
  return (
    <nav className="report-beside" aria-label={say(words.neighbours)}>
      <Link href={to(unit.code, monthBefore(month))}>{say(words.unitBefore, { unit: period(monthBefore(month)) })}</Link>
      {`${next}-01` <= today && <Link href={to(unit.code, next)}>{say(words.unitAfter, { unit: period(next) })}</Link>}
      {before && <Link href={to(before.code, month)}>{say(words.unitBefore, { unit: before.title })}</Link>}
      {after && <Link href={to(after.code, month)}>{say(words.unitAfter, { unit: after.title })}</Link>}
    </nav>
  );
}
