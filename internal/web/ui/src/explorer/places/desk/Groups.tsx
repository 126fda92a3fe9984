import { useLocation, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import type { DeskFigureFragment, DeskUnitFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { Question } from '../../part/Question.tsx';
import { written } from '../../seen.ts';
import { inOrder, shapeOf, standing, standings } from '../../status.ts';
import { aimed, concerning } from './aim.ts';
import { usePrinted } from './printed.ts';
import { Target } from './Target.tsx';
import { thenOf } from './told.ts';
import { words } from './words.ts';

const DeskEarlierQuery = graphql(`
  query DeskEarlier($code: Code!, $period: Period!, $tree: TreeReading) {
    unit(by: { code: $code }) {
      id
      figures(period: $period, tree: $tree) {
        id
        indicator {
          id
        }
        value
        numerator
      }
    }
  }
`);

type Group = { code: string; name: string; figures: DeskFigureFragment[]; others: number };

// Groups are the parts of the document, folded, each with a mark a target; one opens into its targets. Which
// are open stands in the address.
export function Groups({ unit, period, tree, share, before }: { unit: DeskUnitFragment; period: string; tree: string; share: number; before: string | null }) {
  const search = useSearch();
  const [, go] = useLocation();
  const printed = usePrinted();
  const ask = useAsk(DeskEarlierQuery, { code: unit.code, period: before ?? period, tree }, { pause: before === null });
  const earlier = new Map(ask.data?.unit?.figures.map((figure) => [figure.indicator.id, figure]));
  const asked = new URLSearchParams(search);
  const open = (asked.get('open') ?? '').split(',').filter(Boolean);
  const fold = (code: string) => {
    const now = open.includes(code) ? open.filter((one) => one !== code) : [...open, code];
    go(written('/', {}, { ...Object.fromEntries(asked), open: now.join(',') }), { replace: true });
  };
  const groups = grouped(unit.figures);
  return (
    <section className="desk-groups">
      <h2>{say(groups.length === 8 ? words.eightGroups : words.groups)}</h2>
      {groups.map(({ code, name, figures, others }) => (
        <details key={code} open={printed || open.includes(code)}>
          <summary onClick={(event) => (event.preventDefault(), fold(code))}>
            <span className="soft">{code}</span>
            <span>{name}</span>
            <Marks figures={figures} />
          </summary>
          {figures.map((figure) => (
            <Target key={figure.id} figure={figure} unit={unit.code} share={share} earlier={earlier.get(figure.indicator.id)} then={before ? thenOf(before) : ''} />
          ))}
          {others > 0 && <p className="soft small desk-rest">{say(words.notForUs, { n: others })}</p>}
        </details>
      ))}
      {before && <Question ask={ask} />}
    </section>
  );
}

// grouped puts the figures that are about the unit under the parts of the document, in its order, and counts
// the others.
function grouped(figures: readonly DeskFigureFragment[]): Group[] {
  const ours = new Set(concerning(figures));
  const groups = new Map<string, Group>();
  for (const figure of figures) {
    const part = figure.indicator.group;
    const code = part?.code ?? '';
    const group = groups.get(code) ?? { code, name: part ? (language === 'vi' ? part.name : part.nameEn) : say(words.others), figures: [], others: 0 };
    if (ours.has(figure)) group.figures.push(figure);
    else group.others++;
    groups.set(code, group);
  }
  return [...groups.values()];
}

// Marks are a group's targets at a glance, those alike together; said as counts.
function Marks({ figures }: { figures: readonly DeskFigureFragment[] }) {
  const wanted = aimed(figures);
  const alike = inOrder.map((one) => [one, wanted.filter(({ status }) => standing(status) === one).length] as const).filter(([, n]) => n > 0);
  if (alike.length === 0) return <span className="desk-marks soft">{say(words.unwanted)}</span>;
  return (
    <span className="desk-marks" role="img" aria-label={alike.map(([one, n]) => `${n} ${say(standings[one])}`).join(', ')}>
      {alike.map(([one, n]) => (
        <span key={one} className={one}>
          {shapeOf[one].repeat(n)}
        </span>
      ))}
    </span>
  );
}
