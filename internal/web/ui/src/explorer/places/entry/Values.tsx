import type { EntryWholeFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { EntryLink } from '../../part/EntryLink.tsx';
import { UnitLink } from '../../part/links.tsx';
import { day } from '../../write.ts';
import { words } from './words.ts';

// Values are what an entry says, in the register's order.
export function Values({ entry: { values, register } }: { entry: EntryWholeFragment }) {
  return (
    <dl className="entry-values" aria-label={say(words.says)}>
      {register.fields.map(({ code, name, nameEn, type }) => {
        const value = values.find(({ field }) => field.code === code);
        if (!value) return null;
        return (
          <div key={code}>
            <dt>{language === 'vi' ? name : nameEn}</dt>
            <dd className={type === 'VND' || type === 'COUNT' ? 'entry-strong' : undefined}>
              <Value value={value} type={type} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Value({ value: { text, value, withheld, unit, entry, document }, type }: { value: EntryWholeFragment['values'][number]; type: string }) {
  if (withheld) return <span className="soft">{say(words.withheld)}</span>;
  if (unit) return <UnitLink code={unit.code}>{unit.title}</UnitLink>;
  if (entry) return <EntryLink id={entry.id}>{entry.summary || text}</EntryLink>;
  if (document) return <>{[document.number, document.date && day(document.date), document.issuer].filter(Boolean).join(' · ')}</>;
  if (type === 'URL' && value && /^https?:\/\//.test(value)) {
    return (
      <a href={value} rel="noopener noreferrer" target="_blank">
        {text}
      </a>
    );
  }
  return <>{text}</>;
}
