import { type FormEvent } from 'react';
import { Link, useSearch } from 'wouter';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import type { AdminPersonRowFragment } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { Question } from '../../../part/Question.tsx';
import { useChange, useSeen, written } from '../../../seen.ts';
import { useOffice } from '../may.ts';
import { UnitChoice } from '../part/Choice.tsx';
import { around, Pages } from '../part/Pages.tsx';
import { words } from '../words.ts';
import { PasskeyRoles } from './PasskeyRoles.tsx';
import { Telephone } from './Telephone.tsx';
import { Unstaffed } from './Unstaffed.tsx';

const PeopleQuery = graphql(`
  query AdminPeople($search: String, $under: ID, $unit: ID!, $within: Boolean!, $role: String, $active: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
    accounts(search: $search, under: $under, role: $role, active: $active, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...AdminPersonRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    node(id: $unit) @include(if: $within) {
      id
      ... on Unit {
        title
      }
    }
  }

  fragment AdminPersonRow on Account {
    id
    name
    fullName
    telephone
    deactivated
    grants {
      id
      role
      label
      unit {
        id
        titleShort
        parent {
          id
          titleShort
        }
      }
    }
  }
`);

const many = 25;

// People lists who may sign in, as far as the caller may read accounts: what needs doing first.
export function People() {
  const said = new URLSearchParams(useSearch());
  const change = useChange();
  const { may, roles } = useOffice();
  const seen = useSeen();
  const [search, unit, role, active] = ['q', 'unit', 'role', 'active'].map((name) => said.get(name) ?? '') as [string, string, string, string];
  const ask = useAsk(PeopleQuery, {
    search: search || null,
    under: unit || null,
    unit,
    within: unit !== '',
    role: role || null,
    active: active === '' ? null : active === 'yes',
    ...around({ after: said.get('after') ?? '', before: said.get('before') ?? '' }, many),
  });
  const from = { after: '', before: '' };
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim(), ...from });
  };
  const within = ask.data?.node?.__typename === 'Unit' ? ask.data.node.title : '';
  return (
    <>
      <h1>{say(words.people)}</h1>
      {may?.keeps && (
        <p className="admin-buttons">
          <Link className="admin-to" href={written('/admin/new-person', seen)}>
            {say(words.newPerson)}
          </Link>
          <Link className="admin-to" href={written('/admin/import-people', seen)}>
            {say(words.importPeople)}
          </Link>
        </p>
      )}
      {may?.keeps && <Unstaffed />}
      <section aria-label={say(words.people)}>
        <form className="admin-filters" role="search" onSubmit={find}>
          <label className="admin-field">
            <span>{say(words.search)}</span>
            <input key={search} name="q" type="search" defaultValue={search} maxLength={60} />
          </label>
          <UnitChoice key={unit + within} label={say(words.atUnit)} chosen={unit ? { id: unit, text: within } : null} onChoose={(one) => change({ unit: one?.id ?? '', ...from })} />
          <label className="admin-field">
            <span>{say(words.role)}</span>
            <select value={role} onChange={(event) => change({ role: event.target.value, ...from })}>
              <option value="">{say(words.anyRole)}</option>
              {roles.map((one) => (
                <option key={one.role} value={one.role}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
          <label className="admin-field">
            <span>{say(words.signIn)}</span>
            <select value={active} onChange={(event) => change({ active: event.target.value, ...from })}>
              <option value="">{say(words.either)}</option>
              <option value="yes">{say(words.mayTheySignIn)}</option>
              <option value="no">{say(words.stopped)}</option>
            </select>
          </label>
          <button type="submit" className="do go">
            {say(words.find)}
          </button>
        </form>
        <Answered ask={ask}>
          {({ accounts }) => (
            <>
              {accounts.nodes.length === 0 ? <p>{say(words.nobody)}</p> : <ul className="admin-list">{accounts.nodes.map((one) => <Row key={one.id} person={one} />)}</ul>}
              <Pages info={accounts.pageInfo} total={accounts.totalCount} go={change} />
            </>
          )}
        </Answered>
        <Question ask={ask} />
      </section>
      {may?.keeps && may.roots.some(({ level }) => level === 'PROVINCE') && <PasskeyRoles />}
    </>
  );
}

function Row({ person }: { person: AdminPersonRowFragment }) {
  const seen = useSeen();
  return (
    <li className="admin-person">
      <Link href={written(`/admin/people/${encodeURIComponent(person.name)}`, seen)}>{person.fullName || person.name}</Link>
      <span className="soft small">{person.name}</span>
      <span>{person.grants.map(({ label, unit }) => [label, unit?.titleShort, unit?.parent?.titleShort].filter(Boolean).join(', ')).join('; ') || <span className="soft">{say(words.noOffice)}</span>}</span>
      <span>
        {person.deactivated && <strong className="admin-stopped">{say(words.stopped)}</strong>} <Telephone number={person.telephone} />
      </span>
    </li>
  );
}
