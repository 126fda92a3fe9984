import { Link, useSearch } from 'wouter';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { Question } from '../../../part/Question.tsx';
import { useChange, useSeen, written } from '../../../seen.ts';
import { day } from '../../../write.ts';
import { useOffice } from '../may.ts';
import { around, Pages } from '../part/Pages.tsx';
import { words } from '../words.ts';

const ReorganisationsQuery = graphql(`
  query AdminReorganisations($first: Int, $after: String, $last: Int, $before: String) {
    reorganisations(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        name
        document
        effective
        state
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

// Reorganisations lists the decisions that change the tree, and how far each has come.
export function Reorganisations() {
  const said = new URLSearchParams(useSearch());
  const change = useChange();
  const seen = useSeen();
  const { label } = useOffice();
  const ask = useAsk(ReorganisationsQuery, around({ after: said.get('after') ?? '', before: said.get('before') ?? '' }, 25));
  return (
    <>
      <h1>{say(words.reorganisations)}</h1>
      <p>{say(words.reorganisationsWhy)}</p>
      <p className="admin-buttons">
        <Link className="admin-to" href={written('/admin/reorganisations/new', seen)}>
          {say(words.newReorganisation)}
        </Link>
      </p>
      <Answered ask={ask}>
        {({ reorganisations: { nodes, totalCount, pageInfo } }) => (
          <>
            {nodes.length === 0 && <p>{say(words.noReorganisations)}</p>}
            <ul className="admin-list">
              {nodes.map((one) => (
                <li key={one.id} className="admin-person">
                  <Link href={written(`/admin/reorganisations/${encodeURIComponent(one.id)}`, seen)}>{one.name}</Link>
                  <span className="soft small">{one.document}</span>
                  <span>{say(words.effectiveOn, { day: day(one.effective) })}</span>
                  <strong>{label('ReorganisationState', one.state)}</strong>
                </li>
              ))}
            </ul>
            <Pages info={pageInfo} total={totalCount} go={change} />
          </>
        )}
      </Answered>
      <Question ask={ask} />
    </>
  );
}
