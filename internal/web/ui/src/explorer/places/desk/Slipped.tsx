import { useState } from 'react';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import { say } from '../../language.ts';
import { FigureLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Say } from '../../part/Say.tsx';
import { standing, standings } from '../../status.ts';
import { moment } from '../../write.ts';
import { nameOf } from './told.ts';
import { lastVisit } from './visit.ts';
import { words } from './words.ts';

const DeskSlippedQuery = graphql(`
  query DeskSlipped($since: DateTime!) {
    attention {
      id
      slipped(since: $since, first: 10) {
        nodes {
          before
          figure {
            id
            status
            unit {
              id
              code
            }
            indicator {
              id
              code
              shortName
              nameEn
            }
          }
        }
      }
    }
  }
`);

// Slipped tells what was well when an account was last here on this device, and no longer is. It is more
// than what was asked for: where it cannot be told, nothing stands here.
export function Slipped({ account, unit }: { account: string; unit: string }) {
  const [since] = useState(() => lastVisit(account));
  const ask = useAsk(DeskSlippedQuery, { since: since ?? '' }, { pause: since === null, live: false });
  const slipped = ask.data?.attention.slipped.nodes.filter(({ figure }) => figure.unit.code === unit) ?? [];
  if (!since || slipped.length === 0) return null;
  return (
    <>
      <p>{say(words.slipped, { when: moment(since) })}</p>
      <ul>
        {slipped.map(({ before, figure }) => (
          <li key={figure.id} className={standing(figure.status) ?? 'none'}>
            <Say
              words={words.slip}
              name={
                <FigureLink code={unit} indicator={figure.indicator.code}>
                  {nameOf(figure.indicator)}
                </FigureLink>
              }
              before={say(standings[standing(before) ?? 'none'])}
              now={say(standings[standing(figure.status) ?? 'none'])}
            />
          </li>
        ))}
      </ul>
      <Question ask={ask} />
    </>
  );
}
