import './desk.css';

import { useAsk } from '../../ask.ts';
import { codeOf } from '../../client.ts';
import { graphql } from '../../gql/index.ts';
import { say } from '../../language.ts';
import { before, ended, over, shareOf, yearOf } from '../../pace.ts';
import { officesOf } from '../../part/offices.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { today, useSeen } from '../../seen.ts';
import { deskAsks } from '../../view.ts';
import { words as common } from '../../words.ts';
import { day, period as periodName } from '../../write.ts';
import { Foot } from './Foot.tsx';
import { Groups } from './Groups.tsx';
import { homeOf } from './home.ts';
import { Holding } from './Holding.tsx';
import { NoCampaign } from './NoCampaign.tsx';
import { Stand } from './Stand.tsx';
import { Todo, useTodo } from './Todo.tsx';
import { words } from './words.ts';

const DeskQuery = graphql(`
  query Desk($office: Code!, $chosen: Boolean!, $period: Period!, $tree: TreeReading, $ended: Period!) {
    viewer @skip(if: $chosen) {
      id
      grants {
        id
        role
        unit {
          id
          code
        }
      }
      roots(headed: false) {
        ...DeskUnit
      }
    }
    unit(by: { code: $office }) @include(if: $chosen) {
      ...DeskUnit
    }
  }

  fragment DeskUnit on Unit {
    id
    code
    title
    level
    children(first: 1) {
      nodes {
        id
      }
    }
    coverage(period: $period) {
      month
      expected
      reported
      approved
    }
    report(month: $ended) {
      id
      state
    }
    owes(month: $ended) {
      id
    }
    figures(period: $period, tree: $tree) {
      ...DeskFigure
    }
  }

  fragment DeskFigure on Figure {
    ...DeskValue
    indicator {
      id
      own
      population {
        id
        levels
      }
      group {
        id
        code
        name
        nameEn
      }
    }
    basis
    coverage {
      expected
    }
    parts {
      ...DeskValue
    }
  }

  fragment DeskValue on Figure {
    id
    indicator {
      id
      code
      headline
      shortName
      nameEn
      kind
      months
      pace
      measure
      decimals
    }
    value
    display
    numerator
    denominator
    target {
      id
      comparator
      low
      high
      monthly
    }
    targetLabel
    status
    statusLabel
    shortfall {
      value
      display
    }
  }
`);

// Desk answers the three questions of whoever holds an office: where do we stand, who holds us back, what
// must I do. What waits for them is asked beside the figures, so that neither waits for the other.
export function Desk() {
  const seen = useSeen();
  const { period, tree } = seen;
  const ask = useAsk(DeskQuery, deskAsks(seen).Desk);
  const todo = useTodo();
  const here = ask.data?.unit ?? (ask.data?.viewer ? homeOf({ ...ask.data.viewer, grants: officesOf(ask.data.viewer.grants) }) : undefined);
  const refused = ask.error && !ask.data ? codeOf(ask.error) : '';
  const campaigns = todo.data?.campaigns;
  const campaign = campaigns?.find(({ year }) => year === yearOf(period));
  const blind = refused === 'FORBIDDEN' || (here && here.figures.length === 0);
  const share = shareOf(period, today);
  const earlier = before(period, today);

  if (refused === 'NOT_FOUND') return <NotFound />;
  return (
    <div className="desk">
      <title>{`${say(words.desk)} · ${say(common.brand)}`}</title>
      <section className="desk-stand">
        <p className="desk-title">{say(words.title)}</p>
        {here && (
          <p className="desk-of">
            {say(words.of, { unit: here.title, period: ended(period, today) > 0 && !over(period, today) ? say(words.upTo, { period: periodName(period), day: day(today) }) : periodName(period) })}
          </p>
        )}
        <h1>{say(blind ? words.desk : words.stand)}</h1>
        {campaign?.notice && !campaign.official && <p className="desk-example">{campaign.notice}</p>}
        {blind ? (
          <Blind offices={officesOf(todo.data?.viewer.grants ?? []).length} />
        ) : refused && campaigns && !campaign ? (
          <NoCampaign year={yearOf(period)} years={campaigns.map(({ year }) => year)} />
        ) : (
          <Answered ask={ask}>{() => (here ? <Stand figures={here.figures} period={period} /> : <p>{say(words.noOffice)}</p>)}</Answered>
        )}
      </section>
      <div className="desk-side">
        {here && !blind && <Holding key={here.code} unit={here} period={period} tree={tree} share={share} account={todo.data?.viewer.account} />}
        <Todo ask={todo} here={here} />
      </div>
      {here && !blind && <Groups unit={here} period={period} tree={tree} share={share} before={earlier} />}
      {here && !blind && (
        <Foot unit={here} at={ask.at} tree={tree}>
          <Question ask={ask} />
        </Foot>
      )}
    </div>
  );
}

// Blind is what stands where an office sees no figures.
function Blind({ offices }: { offices: number }) {
  return (
    <>
      <p>{say(words.noFigures)}</p>
      {offices > 1 && <p className="soft">{say(words.otherOffice)}</p>}
    </>
  );
}
