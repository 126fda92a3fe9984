import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import type { AdminReorganisationFragment } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { Answered, NotFound } from '../../../part/Answered.tsx';
import { Question } from '../../../part/Question.tsx';
import { useSeen, written } from '../../../seen.ts';
import { day, moment, number } from '../../../write.ts';
import { useOffice } from '../may.ts';
import { Deed } from '../part/Deed.tsx';
import { useDeed } from '../part/useDeed.ts';
import { words } from '../words.ts';
import { Preview } from './Preview.tsx';
import { stepInWords } from './steps.ts';

const ReorganisationQuery = graphql(`
  query AdminReorganisation($id: ID!) {
    node(id: $id) {
      id
      ...AdminReorganisation
    }
  }

  fragment AdminReorganisation on Reorganisation {
    id
    name
    document
    file
    signed
    effective
    state
    drafted
    applied
    reverted
    uncheckedCodes
    notice
    steps {
      do
      unit
      to
      code
      type
      name
      level
      kind
      share
      branches
      account
      role
    }
  }
`);

const Apply = graphql(`
  mutation AdminApplyReorganisation($id: ID!) {
    applyReorganisation(id: $id) {
      reorganisation {
        id
        state
      }
      userErrors {
        message
      }
    }
  }
`);

const Revert = graphql(`
  mutation AdminRevertReorganisation($id: ID!) {
    revertReorganisation(id: $id) {
      reorganisation {
        id
        state
      }
      userErrors {
        message
      }
    }
  }
`);

// ReorganisationPage tells one reorganisation: its document and days, what it does, what it would come
// to while it is a draft; and does it, or takes it back.
export function ReorganisationPage({ id }: { id: string }) {
  const ask = useAsk(ReorganisationQuery, { id });
  const [names, setNames] = useState<Record<string, string>>({});
  return (
    <>
      <p className="path">
        <Link href={written('/admin/reorganisations', useSeen())}>{say(words.reorganisations)}</Link>
      </p>
      <Answered ask={ask}>{({ node }) => (node?.__typename === 'Reorganisation' ? <Told of={node} names={names} again={ask.again} /> : <NotFound />)}</Answered>
      <Question ask={ask} />
      {ask.data?.node?.__typename === 'Reorganisation' && ask.data.node.state === 'DRAFT' && <Preview id={id} learn={setNames} />}
    </>
  );
}

function Told({ of, names, again }: { of: AdminReorganisationFragment; names: Record<string, string>; again: () => void }) {
  const { label, roleName } = useOffice();
  const apply = useDeed(Apply);
  const revert = useDeed(Revert);
  const since = async (doing: Promise<{ problems: string[] }>) => {
    const { problems } = await doing;
    if (problems.length === 0) again();
    return { problems };
  };
  const naming = { unit: (ref: string) => (names[ref] ? `${names[ref]} (${ref})` : ref), level: (level: string) => label('Level', level), role: roleName };
  const what = { name: of.name, n: number(of.steps.length), day: day(of.effective) };
  return (
    <>
      <h1>{of.name}</h1>
      <p>
        <strong>{label('ReorganisationState', of.state)}</strong>
      </p>
      <dl className="admin-facts">
        <dt>{say(words.document)}</dt>
        <dd>{/^https?:/.test(of.file) ? <a href={of.file}>{of.document}</a> : [of.document, of.file].filter(Boolean).join(' · ')}</dd>
        <dt>{say(words.signed)}</dt>
        <dd>{day(of.signed)}</dd>
        <dt>{say(words.effective)}</dt>
        <dd>{day(of.effective)}</dd>
        <dt>{say(words.drafted)}</dt>
        <dd>{moment(of.drafted)}</dd>
        {of.applied && (
          <>
            <dt>{say(words.applied)}</dt>
            <dd>{moment(of.applied)}</dd>
          </>
        )}
        {of.reverted && (
          <>
            <dt>{say(words.reverted)}</dt>
            <dd>{moment(of.reverted)}</dd>
          </>
        )}
      </dl>
      {of.notice && <p className="said">{of.notice}</p>}
      {of.uncheckedCodes.length > 0 && <p className="said">{say(words.uncheckedCodes, { codes: of.uncheckedCodes.join(', ') })}</p>}
      <section aria-labelledby="admin-steps">
        <h2 id="admin-steps">{say(words.steps, { n: number(of.steps.length) })}</h2>
        <Steps of={of.steps.map((step) => stepInWords(step, naming))} />
      </section>
      <div className="admin-buttons">
        {of.state === 'DRAFT' && (
          <Deed look="do go" label={say(words.apply)} title={say(words.applyIt, what)} go={say(words.applyNow)} act={() => since(apply({ id: of.id }))}>
            <p>{say(words.applyWhy, what)}</p>
            <p>{say(words.applyRoles)}</p>
            <p>{say(words.applyBack)}</p>
          </Deed>
        )}
        {of.state === 'APPLIED' && (
          <Deed label={say(words.revert)} title={say(words.revertIt, what)} go={say(words.revertNow)} act={() => since(revert({ id: of.id }))}>
            <p>{say(words.revertWhy, what)}</p>
            <p>{say(words.revertRefused)}</p>
          </Deed>
        )}
      </div>
    </>
  );
}

const few = 20;

// Steps lists steps in words; of many the first, until one asks for all.
export function Steps({ of }: { of: string[] }) {
  const [all, setAll] = useState(of.length <= few);
  return (
    <>
      <ol className="admin-steps">
        {(all ? of : of.slice(0, few)).map((sentence, n) => (
          <li key={n}>{sentence}</li>
        ))}
      </ol>
      {!all && (
        <button type="button" className="do" onClick={() => setAll(true)}>
          {say(words.allSteps, { n: number(of.length) })}
        </button>
      )}
    </>
  );
}
