import { Link } from 'wouter';

import type { FollowEntryFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { useSeen, written } from '../../seen.ts';
import { day } from '../../write.ts';
import { words } from './words.ts';

// EntryLine tells what an entry says: its own words first, and where it stands.
export function EntryLine({ entry: { id, summary, values, register, unit, day: on } }: { entry: FollowEntryFragment }) {
  const { office } = useSeen();
  const texts = values.filter(({ field, text }) => field.type === 'TEXT' && !field.later && text);
  return (
    <>
      <p className="follow-what">
        <Link href={written(`/entries/${encodeURIComponent(id)}`, { office })} aria-label={say(words.openEntryOf, { what: summary })}>
          {summary}
        </Link>
      </p>
      {texts.map(({ field, text }) => !summary.includes(text) && <p key={field.code}>{text}</p>)}
      <p className="soft small">{say(words.keptBy, { register: language === 'vi' ? register.name : register.nameEn, unit: unit.title, day: day(on) })}</p>
    </>
  );
}
