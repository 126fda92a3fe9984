import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { DeskUnitFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { BulletBar } from '../../part/BulletBar.tsx';
import { FigureLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { StatusBar } from '../../part/StatusBar.tsx';
import { StatusMark } from '../../part/StatusMark.tsx';
import { useSeen } from '../../seen.ts';
import { inOrder, type Standing, standing } from '../../status.ts';
import { words } from './words.ts';

const DeskQuery = graphql(`
  query Desk($office: Code!, $chosen: Boolean!, $period: Period!, $tree: TreeReading) {
    viewer @skip(if: $chosen) {
      id
      roots {
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
    figures(period: $period, tree: $tree) {
      id
      indicator {
        id
        code
        shortName
        measure
      }
      value
      display
      target {
        id
        low
      }
      targetLabel
      status
      statusLabel
    }
  }
`);

// Desk answers the three questions of whoever holds an office.
export function Desk() {
  const { office, period, tree } = useSeen();
  const ask = useAsk(DeskQuery, { office, chosen: office !== '', period, tree });
  return (
    <>
      <Answered ask={ask}>
        {({ viewer, unit }) => {
          const here = unit ?? viewer?.roots[0];
          return here ? <Stand unit={here} /> : null;
        }}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

function Stand({ unit }: { unit: DeskUnitFragment }) {
  const counts = Object.fromEntries(inOrder.map((one) => [one, unit.figures.filter(({ status }) => standing(status) === one).length])) as Record<Standing, number>;
  const all = inOrder.reduce((sum, one) => sum + counts[one], 0);
  return (
    <section className="stand">
      <h1>{say(words.stand)}</h1>
      <p>{say(words.wellOf, { well: counts.met + counts.track, all })}</p>
      <StatusBar counts={counts} />
      {unit.figures.map((figure) => (
        <div className="target" key={figure.id}>
          <div className="line">
            <FigureLink code={unit.code} indicator={figure.indicator.code}>
              {figure.indicator.shortName}
            </FigureLink>
            <strong>{figure.display}</strong>
          </div>
          <BulletBar value={figure.value} target={figure.target?.low ?? null} status={figure.status} label={`${figure.display}; ${figure.targetLabel}`} />
          <StatusMark status={figure.status} label={figure.statusLabel} />
        </div>
      ))}
    </section>
  );
}
