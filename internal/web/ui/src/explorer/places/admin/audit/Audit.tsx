import { useSearch } from 'wouter';

import { useAsk } from '../../../ask.ts';
import { at } from '../../../client.ts';
import { graphql } from '../../../gql/index.ts';
import type { AdminAuditEntryFragment, AuditAct } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { UnitLink } from '../../../part/links.tsx';
import { Question } from '../../../part/Question.tsx';
import { useChange } from '../../../seen.ts';
import { moment } from '../../../write.ts';
import { useOffice } from '../may.ts';
import { AccountChoice, UnitChoice } from '../part/Choice.tsx';
import { around, Pages } from '../part/Pages.tsx';
import { words } from '../words.ts';
import { Acts } from './Acts.tsx';
import { factsInWords } from './facts.ts';

const AuditQuery = graphql(`
  query AdminAudit($under: ID, $about: ID, $since: DateTime, $acts: [AuditAct!], $first: Int, $after: String, $last: Int, $before: String, $unit: ID!, $within: Boolean!, $person: ID!, $ofOne: Boolean!) {
    audit(under: $under, about: $about, since: $since, acts: $acts, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...AdminAuditEntry
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    unit: node(id: $unit) @include(if: $within) {
      id
      ... on Unit {
        title
      }
    }
    person: node(id: $person) @include(if: $ofOne) {
      id
      ... on Account {
        name
        fullName
      }
    }
  }

  fragment AdminAuditEntry on AuditEntry {
    id
    at
    act
    by {
      id
      name
      fullName
    }
    about {
      id
      name
      fullName
    }
    units {
      id
      code
      titleShort
    }
    address
    what {
      name
      value
    }
  }
`);

// Audit tells what was done by whom, the newest first, as far as the caller may read it.
export function Audit() {
  const said = new URLSearchParams(useSearch());
  const change = useChange();
  const [under, about, since, acts] = ['under', 'about', 'since', 'acts'].map((name) => said.get(name) ?? '') as [string, string, string, string];
  // A day begins when it does in Việt Nam.
  const from = /^\d{4}-\d\d-\d\d$/.test(since) ? `${since}T00:00:00+07:00` : '';
  const ask = useAsk(AuditQuery, {
    under: under || null,
    about: about || null,
    since: from || null,
    acts: acts ? (acts.split(',') as AuditAct[]) : null,
    ...around({ after: said.get('after') ?? '', before: said.get('before') ?? '' }, 30),
    unit: under,
    within: under !== '',
    person: about,
    ofOne: about !== '',
  });
  const narrow = (by: Record<string, string>) => change({ ...by, after: '', before: '' });
  const unit = ask.data?.unit?.__typename === 'Unit' ? ask.data.unit.title : '';
  const person = ask.data?.person?.__typename === 'Account' ? ask.data.person.fullName || ask.data.person.name : '';
  const file = new URL(at('audit.csv'));
  for (const [name, value] of Object.entries({ under, about, since: from, acts })) if (value) file.searchParams.set(name, value);
  return (
    <>
      <h1>{say(words.audit)}</h1>
      <div className="admin-filters" role="search">
        <UnitChoice key={`unit ${under} ${unit}`} label={say(words.atUnit)} chosen={under ? { id: under, text: unit } : null} onChoose={(one) => narrow({ under: one?.id ?? '' })} />
        <AccountChoice key={`person ${about} ${person}`} label={say(words.byOrAbout)} chosen={about ? { id: about, text: person } : null} onChoose={(one) => narrow({ about: one?.id ?? '' })} />
        <label className="admin-field">
          <span>{say(words.sinceDay)}</span>
          <input type="date" value={since} onChange={(event) => narrow({ since: event.target.value })} />
        </label>
        <Acts of={acts ? acts.split(',') : []} choose={(chosen) => narrow({ acts: chosen.join(',') })} />
      </div>
      <p>
        <a className="admin-to" href={file.href} download="audit.csv">
          {say(words.asFile)}
        </a>
      </p>
      <Answered ask={ask}>
        {({ audit: { nodes, totalCount, pageInfo } }) => (
          <>
            {nodes.length === 0 && <p>{say(words.nothingDone)}</p>}
            <ol className="admin-list">
              {nodes.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
            <Pages info={pageInfo} total={totalCount} go={change} />
          </>
        )}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

const called = (who: { name: string; fullName: string }): string => (who.fullName ? `${who.fullName} (${who.name})` : who.name);

function Entry({ entry: { at: done, act, by, about, units, address, what } }: { entry: AdminAuditEntryFragment }) {
  const { label, roleName } = useOffice();
  const facts = factsInWords(what, { role: roleName, label });
  return (
    <li className="admin-entry">
      <p>
        <time dateTime={done} className="soft small">
          {moment(done)}
        </time>{' '}
        <strong>{label('AuditAct', act)}</strong>
      </p>
      <p>
        {by ? called(by) : say(words.theSystem)}
        {about && about.id !== by?.id && <> {say(words.toWhom, { name: called(about) })}</>}
      </p>
      {units.length > 0 && (
        <p className="admin-units">
          {units.map((unit) => (
            <UnitLink key={unit.id} code={unit.code}>
              {unit.titleShort}
            </UnitLink>
          ))}
        </p>
      )}
      {(facts.length > 0 || address) && <p className="soft small">{[...facts, address && say(words.fromAddress, { address })].filter(Boolean).join(' · ')}</p>}
    </li>
  );
}
