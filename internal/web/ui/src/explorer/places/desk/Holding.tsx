import { Link } from 'wouter';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { DeskFigureFragment, DeskUnitFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { yearOf } from '../../pace.ts';
import { Answered } from '../../part/Answered.tsx';
import { FigureLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Say } from '../../part/Say.tsx';
import { today, useSeen, written } from '../../seen.ts';
import { standing } from '../../status.ts';
import { aimed } from './aim.ts';
import { AtRisk } from './AtRisk.tsx';
import { Listed } from './Listed.tsx';
import { ofItself, risks } from './risk.ts';
import { Slipped } from './Slipped.tsx';
import { nameOf } from './told.ts';
import { words } from './words.ts';

const DeskHoldingQuery = graphql(`
  query DeskHolding($code: Code!, $period: Period!, $tree: TreeReading, $indicators: [Code!]!) {
    unit(by: { code: $code }) {
      id
      figures(period: $period, indicators: $indicators, tree: $tree) {
        id
        indicator {
          id
          code
        }
        explain {
          ...DeskWhy
        }
      }
    }
  }

  fragment DeskWhy on Explanation {
    terms {
      divides
      element {
        id
        measure
      }
    }
    laggards(top: 3) {
      lacks
      units
      nodes {
        lacks
        figure {
          id
          unit {
            id
            code
            titleShort
          }
        }
      }
    }
    counted(top: 3, meeting: false) {
      total
      nodes {
        met
        of
        figure {
          id
          unit {
            id
            code
            titleShort
          }
        }
      }
    }
  }
`);

// Holding tells the three targets that are most at risk, each with the units directly below that lack most;
// then what the unit itself has not done, and what has slipped since one was here last.
export function Holding({ unit, period, tree, share, account }: { unit: DeskUnitFragment; period: string; tree: string; share: number; account: string | undefined }) {
  const leaf = unit.children.nodes.length === 0;
  const all = risks(unit.figures, share);
  const own = leaf ? [] : all.filter(({ figure }) => ofItself(figure, unit.level));
  const below = all.filter((risk) => !own.includes(risk));
  const most = below.slice(0, 3);
  const ask = useAsk(DeskHoldingQuery, { code: unit.code, period, tree, indicators: most.map(({ by }) => by) }, { pause: most.length === 0 });
  return (
    <section className="desk-who">
      <h2>{say(leaf ? words.what : words.who)}</h2>
      {all.length === 0 && <None figures={unit.figures} period={period} />}
      {most.length > 0 && (
        <Answered ask={ask}>
          {(data) => (
            <ul>
              {most.map((risk) => (
                <AtRisk key={risk.by} risk={risk} unit={unit.code} leaf={leaf} share={share} why={data.unit?.figures.find(({ indicator }) => indicator.code === risk.by)?.explain} />
              ))}
            </ul>
          )}
        </Answered>
      )}
      {own.length > 0 && (
        <p>
          <Say
            words={words.own}
            targets={
              <Listed>
                {own.map(({ figure }) => (
                  <FigureLink key={figure.id} code={unit.code} indicator={figure.indicator.code}>
                    {nameOf(figure.indicator)}
                  </FigureLink>
                ))}
              </Listed>
            }
          />
        </p>
      )}
      {below.length > most.length && <p className="soft">{say(words.more, { n: below.length - most.length })}</p>}
      {most.length > 0 && <Question ask={ask} />}
      {account && yearOf(period) === yearOf(today) && <Slipped key={account} account={account} unit={unit.code} />}
    </section>
  );
}

// None is said where no target falls short: none is wanted, nothing is known, or all goes well.
function None({ figures, period }: { figures: readonly DeskFigureFragment[]; period: string }) {
  const seen = useSeen();
  const wanted = aimed(figures);
  const year = period.slice(0, 4);
  if (wanted.length === 0 && period !== year) {
    return (
      <p>
        <Say words={words.seeYear} year={<Link href={written('/', { ...seen, period: year })}>{say(words.wholeYear, { year })}</Link>} />
      </p>
    );
  }
  return <p>{say(wanted.some(({ status }) => standing(status) !== 'none') ? words.nobody : words.notKnown)}</p>;
}
