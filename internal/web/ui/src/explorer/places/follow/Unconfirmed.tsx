import { useState } from 'react';
import { useMutation } from 'urql';

import { useAsk } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import type { FollowEntryFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { words as common } from '../../words.ts';
import { pageOf, useAsked } from './asked.ts';
import { FollowConfirm, FollowUnconfirmed } from './asks.ts';
import { EntryLine } from './EntryLine.tsx';
import { Pages } from './Pages.tsx';
import { words } from './words.ts';

// Unconfirmed are the entries that count only once whoever is here has confirmed them.
export function Unconfirmed({ moved }: { moved: () => void }) {
  const asked = useAsked();
  const ask = useAsk(FollowUnconfirmed, pageOf(asked));
  const [told, setTold] = useState('');
  const [why, setWhy] = useState('');
  const [{ fetching }, send] = useMutation(FollowConfirm);
  const confirm = async ({ id, revision, summary }: FollowEntryFragment) => {
    setWhy('');
    const { data, error } = await send({ input: { entries: [{ id, expectedRevision: revision }] } });
    const refusal = error ? (codeOf(error) === 'UNREACHABLE' ? say(common.unreachable) : (error.graphQLErrors[0]?.message ?? error.message)) : data!.confirmEntries.userErrors.map(({ message }) => message).join(' ');
    if (refusal) return setWhy(say(words.refused, { why: refusal }));
    setTold(say(words.confirmed, { what: summary }));
    ask.again();
    moved();
  };
  return (
    <>
      <Told words={told} />
      {why && (
        <p role="alert" className="missed">
          {why}
        </p>
      )}
      <Answered ask={ask}>
        {({ attention: { unconfirmed } }) =>
          unconfirmed.nodes.length === 0 ? (
            <p>{say(words.noneConfirm)}</p>
          ) : (
            <>
              <ul className="follow-list">
                {unconfirmed.nodes.map((entry) => (
                  <li key={entry.id}>
                    <h2>
                      <UnitLink code={entry.unit.code}>{entry.unit.title}</UnitLink>
                    </h2>
                    <EntryLine entry={entry} />
                    {entry.may.includes('CONFIRM') && (
                      <button type="button" className="do" disabled={fetching} onClick={() => void confirm(entry)} aria-label={say(words.confirmOf, { what: entry.summary })}>
                        {say(fetching ? words.confirming : words.confirmOne)}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
              <Pages info={unconfirmed.pageInfo} shown={unconfirmed.nodes.length} all={unconfirmed.totalCount} />
            </>
          )
        }
      </Answered>
      <Question ask={ask} />
    </>
  );
}
