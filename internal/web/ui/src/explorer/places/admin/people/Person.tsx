import { Link } from 'wouter';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import type { AdminGrantFragment, AdminPersonQuery } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { UnitLink } from '../../../part/links.tsx';
import { Question } from '../../../part/Question.tsx';
import { today, useSeen, written } from '../../../seen.ts';
import { day, moment } from '../../../write.ts';
import { useOffice } from '../may.ts';
import { words } from '../words.ts';
import { Keeping } from './Keeping.tsx';
import { EndOffice, GiveOffice, HandOffice } from './offices.tsx';
import { Telephone } from './Telephone.tsx';
import { WhyDenied } from './WhyDenied.tsx';

const PersonQuery = graphql(`
  query AdminPerson($name: String!) {
    account(name: $name) {
      id
      name
      fullName
      telephone
      email
      language
      deactivated
      mayKeep
      unit {
        id
        code
        title
      }
      history {
        ...AdminGrant
      }
    }
    viewer {
      id
      keeps: can(action: ACCOUNT_WRITE)
    }
    passkeyRoles {
      role
    }
  }

  fragment AdminGrant on Grant {
    id
    role
    label
    from
    until
    revoked
    mayEnd
    givenBy {
      id
      fullName
      name
    }
    endedBy {
      id
      fullName
      name
    }
    unit {
      id
      unitId
      code
      title
    }
  }
`);

// Person is somebody who may sign in: who they are, which offices they hold and held, and what may be
// done about them.
export function Person({ name }: { name: string }) {
  const ask = useAsk(PersonQuery, { name });
  return (
    <>
      <p className="path">
        <Link href={written('/admin/people', useSeen())}>{say(words.people)}</Link>
      </p>
      <Answered ask={ask}>{(told) => (told.account ? <Told account={told.account} told={told} again={ask.again} /> : null)}</Answered>
      <Question ask={ask} />
    </>
  );
}

function Told({ account, told: { viewer, passkeyRoles }, again }: { account: NonNullable<AdminPersonQuery['account']>; told: AdminPersonQuery; again: () => void }) {
  const { may } = useOffice();
  const own = viewer.id === account.id;
  const now = account.history.filter((grant) => !grant.revoked && (!grant.until || grant.until > today));
  const before = account.history.filter((grant) => !now.includes(grant));
  return (
    <>
      <h1>{account.fullName || account.name}</h1>
      {account.deactivated && <p className="said">{say(words.stoppedSince, { at: moment(account.deactivated) })}</p>}
      <dl className="admin-facts">
        <dt>{say(words.accountName)}</dt>
        <dd>{account.name}</dd>
        {account.telephone !== null && (
          <>
            <dt>{say(words.telephone)}</dt>
            <dd>{account.telephone ? <Telephone number={account.telephone} /> : say(words.unknown)}</dd>
            <dt>{say(words.email)}</dt>
            <dd>{account.email ? <a href={`mailto:${account.email}`}>{account.email}</a> : say(words.unknown)}</dd>
          </>
        )}
        {account.unit && (
          <>
            <dt>{say(words.keptBy)}</dt>
            <dd>
              <UnitLink code={account.unit.code}>{account.unit.title}</UnitLink>
            </dd>
          </>
        )}
      </dl>
      <section aria-labelledby="admin-offices">
        <h2 id="admin-offices">{say(words.offices)}</h2>
        {now.length === 0 && <p>{say(words.noOffice)}</p>}
        <ul className="admin-list">
          {now.map((grant) => (
            <li key={grant.id} className="admin-office">
              <Held grant={grant} />
              {passkeyRoles.some(({ role }) => role === grant.role) && <p className="soft small">{say(words.asksPasskey)}</p>}
              {grant.mayEnd && (
                <p className="admin-buttons">
                  {grant.unit && !own && <HandOffice grant={grant} account={account} again={again} />}
                  <EndOffice grant={grant} again={again} />
                </p>
              )}
            </li>
          ))}
        </ul>
        {viewer.keeps && !own && !account.deactivated && <GiveOffice account={account} again={again} />}
      </section>
      {before.length > 0 && (
        <section aria-labelledby="admin-history">
          <h2 id="admin-history">{say(words.history)}</h2>
          <ul className="admin-list">
            {before.map((grant) => (
              <li key={grant.id} className="admin-office">
                <Held grant={grant} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {account.mayKeep && <Keeping account={account} again={again} />}
      <WhyDenied account={account} />
      {may?.audits && (
        <p>
          <Link className="admin-to" href={written('/admin/audit', nothing, { about: account.id })}>
            {say(words.whatTheyDid)}
          </Link>
        </p>
      )}
    </>
  );
}

const nothing = {}; // what was done does not hang on what is looked at

function Held({ grant: { label, unit, from, until, revoked, givenBy, endedBy } }: { grant: AdminGrantFragment }) {
  const by = (who: { fullName: string; name: string } | null) => (who ? who.fullName || who.name : '');
  return (
    <>
      <p>
        <strong>{label}</strong>
        {unit && (
          <>
            {' · '}
            <UnitLink code={unit.code}>{unit.title}</UnitLink>
          </>
        )}
      </p>
      <p className="soft small">
        {say(until ? words.fromUntil : from > today ? words.fromOn : words.fromSince, { from: day(from), until: until ? day(until) : '' })}
        {revoked && <> {say(words.takenBack, { at: moment(revoked) })}</>}
        {givenBy && <> {say(words.givenBy, { name: by(givenBy) })}</>}
        {endedBy && <> {say(words.endedBy, { name: by(endedBy) })}</>}
      </p>
    </>
  );
}
