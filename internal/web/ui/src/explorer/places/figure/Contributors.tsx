import type { FigureReasonsFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { number } from '../../write.ts';
import { counted } from './amount.ts';
import { BelowLink } from './links.tsx';
import { words } from './words.ts';

// Contributors are the units below that add most. Those named, the unit's own part and the others are the
// figure.
export function Contributors({ contributors: { nodes, own, others }, indicator, measure }: { contributors: FigureReasonsFragment['explain']['contributors']; indicator: string; measure?: string | null }) {
  if (nodes.length === 0) return null;
  return (
    <>
      <h3>{say(words.contributors)}</h3>
      <ul className="figure-list">
        {nodes.map(({ figure, adds, share }) => (
          <li key={figure.id} className="line">
            <BelowLink unit={figure.unit} indicator={indicator}>
              {figure.unit.titleShort}
            </BelowLink>
            <span>{share == null ? counted(adds.numerator ?? 0, measure) : say(words.share, { n: counted(adds.numerator ?? 0, measure), share: number(share, 1) })}</span>
          </li>
        ))}
        {own.numerator != null && <li>{say(words.ownAdds, { n: counted(own.numerator, measure) })}</li>}
        {others.units > 0 && <li>{say(words.othersAdd, { units: number(others.units), n: others.numerator == null ? say(words.notYet) : counted(others.numerator, measure) })}</li>}
      </ul>
    </>
  );
}
