import type { DeskFigureFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { fromJanuary, over } from '../../pace.ts';
import { Say } from '../../part/Say.tsx';
import { StatusBar } from '../../part/StatusBar.tsx';
import { today } from '../../seen.ts';
import { inOrder, type Standing, standing } from '../../status.ts';
import { aimed } from './aim.ts';
import { words } from './words.ts';

// Stand tells in one sentence and one bar how the document's targets stand.
export function Stand({ figures, period }: { figures: readonly DeskFigureFragment[]; period: string }) {
  const wanted = aimed(figures);
  const counts = Object.fromEntries(inOrder.map((one) => [one, wanted.filter(({ status }) => standing(status) === one).length])) as Record<Standing, number>;
  const all = wanted.length;
  if (all === 0) return <p>{say(fromJanuary(period) ? words.nothingSaid : words.nothingWanted)}</p>;
  const well = counts.met + counts.track;
  const runs = counts.track + counts.behind > 0 || !over(period, today);
  return (
    <>
      <p>
        <Say words={runs ? words.wellOf : words.metOf} well={<strong>{well}</strong>} all={all} />
      </p>
      <StatusBar counts={counts} />
    </>
  );
}
