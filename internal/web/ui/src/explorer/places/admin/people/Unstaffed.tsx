import { useState } from 'react';
import { Link } from 'wouter';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { UnitLink } from '../../../part/links.tsx';
import { Question } from '../../../part/Question.tsx';
import { useSeen, written } from '../../../seen.ts';
import { around, Pages, type Place } from '../part/Pages.tsx';
import { words } from '../words.ts';

const UnstaffedQuery = graphql(`
  query AdminUnstaffed($first: Int, $after: String, $last: Int, $before: String) {
    attention {
      id
      unstaffed(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          unitId
          code
          title
          parent {
            id
            titleShort
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`);

// Unstaffed tells the units for which nobody may enter or submit a report, and leads to who is to.
export function Unstaffed() {
  const [place, setPlace] = useState<Partial<Place>>({});
  const seen = useSeen();
  const ask = useAsk(UnstaffedQuery, around(place, 10));
  return (
    <section className={ask.data?.attention.unstaffed.nodes.length ? 'admin-unstaffed' : undefined} aria-labelledby="admin-unstaffed">
      <h2 id="admin-unstaffed">{say(words.unstaffed)}</h2>
      <Answered ask={ask} lines={2}>
        {({ attention: { unstaffed } }) =>
          unstaffed.nodes.length === 0 ? (
            <p>{say(words.allStaffed)}</p>
          ) : (
            <>
              <p>{say(words.unstaffedWhy, { n: unstaffed.totalCount })}</p>
              <ul className="admin-list">
                {unstaffed.nodes.map((unit) => (
                  <li key={unit.id} className="admin-person">
                    <UnitLink code={unit.code}>{unit.title}</UnitLink>
                    <span className="soft small">{unit.parent?.titleShort}</span>
                    <Link className="admin-to" href={written('/admin/new-person', seen, { unit: unit.unitId })}>
                      {say(words.staff)}
                    </Link>
                  </li>
                ))}
              </ul>
              <Pages info={unstaffed.pageInfo} total={unstaffed.totalCount} go={setPlace} />
            </>
          )
        }
      </Answered>
      <Question ask={ask} />
    </section>
  );
}
