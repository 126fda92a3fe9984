import { useSearch } from 'wouter';

import type { FigureReasonsFragment, FigureStandingFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { number } from '../../write.ts';
import { Contributors } from './Contributors.tsx';
import { Counted } from './Counted.tsx';
import type { Lack } from './lack.ts';
import { Missing } from './Missing.tsx';
import { Parts } from './Parts.tsx';
import { Sources } from './Sources.tsx';
import { Terms } from './Terms.tsx';
import { useTurn } from './turn.ts';
import { words } from './words.ts';

// Why tells why a figure is what it is: the document's words, the formula with its numbers, what it is
// made of, who adds to it, and who is missing.
export function Why({ figure, code, terms, parts, named, alone }: { figure: FigureReasonsFragment; code: string; terms: Lack['terms']; parts: FigureStandingFragment['parts']; named: boolean; alone: boolean }) {
  const { indicator, display, explain, status } = figure;
  const composed = indicator.kind === 'ALL_OF' || indicator.kind === 'ANY_OF';
  const asked = useSearch();
  const turn = useTurn();
  const reading = language === 'vi' ? indicator.reading : indicator.readingEn;
  const measure = terms.find((term) => !term.divides)?.element?.measure;
  const counts = indicator.kind === 'UNITS_MEETING';
  const adding = counts || composed || explain.contributors.nodes.length === 0 ? 0 : explain.contributors.others.units + explain.contributors.nodes.length;
  const more = Math.max(explain.unreported.units, adding, explain.meeting.total, explain.lacking.total) > 5;
  return (
    <>
      <h2>{display ? say(words.why, { display: indicator.measure === '%' ? `${display} %` : display }) : say(words.whyNothing)}</h2>
      {indicator.quote && <blockquote lang="vi">{say(words.quote, { quote: indicator.quote })}</blockquote>}
      {reading && <p>{say(words.reading, { reading })}</p>}
      {!composed && (
        <dl>
          <dt>{say(words.formula)}</dt>
          <dd>{explain.inWords}</dd>
          <dt>{say(words.numbers)}</dt>
          <dd className="figure-numbers">{explain.inNumbers}</dd>
        </dl>
      )}
      {!composed && parts.length > 0 && <Parts parts={parts} kind={indicator.kind} code={code} />}
      {terms.length > 1 && !counts && <Terms terms={terms} />}
      {counts ? <Counted code={code} explain={explain} months={indicator.months} /> : !composed && <Contributors contributors={explain.contributors} indicator={indicator.code} measure={measure} />}
      <Missing figure={figure} code={code} />
      {!alone && <Sources sources={explain.sources} />}
      {(more || named) && (
        <p>
          <button type="button" className="quiet" aria-expanded={named} onClick={() => turn({ named: new URLSearchParams(asked).get('named') ? '' : 'all' })}>
            {say(named ? words.fewer : words.more)}
          </button>
        </p>
      )}
      <p className="small">{status === 'NO_TARGET' || composed ? `${explain.targetOrigin.charAt(0).toUpperCase()}${explain.targetOrigin.slice(1)}` : say(words.origin, { origin: explain.targetOrigin })}.</p>
      <p className="small">{say(words.readingOf, { reading: explain.reading })}.</p>
      <p className="small">{covered(figure)}</p>
    </>
  );
}

function covered({ basis, coverage: { expected, reported, approved }, explain: { approvedShare } }: FigureReasonsFragment): string {
  if (expected === 0) return say(words.notDue);
  if (basis === 'APPROVED') return say(words.coverageApproved, { expected: number(expected), approved: number(approved) });
  if (reported === 0) return say(words.coveredNone, { expected: number(expected) });
  return say(words.covered, { expected: number(expected), reported: number(reported), approved: number(approved), share: number(approvedShare ?? 0, 1) });
}
