// What has been changed in an entry from one revision to another.
import type { EntryChangeFragment } from '../gql/graphql.ts';
import { language } from '../language.ts';
import { day } from '../write.ts';

export type Revised = EntryChangeFragment;

// Changed is one thing that a revision says otherwise; null: it was unsaid. Of a name that is withheld nothing is said.
export type Changed = { field: string; before: string | null; after: string | null };

// changesOf tells what one revision says otherwise than another; dayName is what the day is called.
export function changesOf(before: Revised, after: Revised, dayName: string): Changed[] {
  const changed: Changed[] = before.day === after.day ? [] : [{ field: dayName, before: day(before.day), after: day(after.day) }];
  const codes = new Set([...before.values, ...after.values].map(({ field }) => field.code));
  for (const code of codes) {
    const [was, is] = [before, after].map(({ values }) => values.find(({ field }) => field.code === code));
    const { field } = (was ?? is)!;
    if (was?.withheld || is?.withheld || (was?.text ?? null) === (is?.text ?? null)) continue;
    changed.push({ field: language === 'vi' ? field.name : field.nameEn, before: was?.text ?? null, after: is?.text ?? null });
  }
  return changed;
}

// changedSince tells what an entry says otherwise than when it was last confirmed; null: it never was.
export function changedSince(revisions: readonly Revised[], dayName: string): Changed[] | null {
  const confirmed = revisions.findLast(({ act }) => act === 'CONFIRM');
  const last = revisions.at(-1);
  return confirmed && last && confirmed !== last ? changesOf(confirmed, last, dayName) : null;
}
