import type { DeskFigureFragment, DeskValueFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { due } from '../../pace.ts';
import { BulletBar } from '../../part/BulletBar.tsx';
import { FigureLink } from '../../part/links.tsx';
import { StatusMark } from '../../part/StatusMark.tsx';
import { number } from '../../write.ts';
import { besideTarget, changeOf, inDong, lackOf, nameOf, valueOf, wantedNow } from './told.ts';
import { words } from './words.ts';

type Earlier = { value: number | null; numerator: number | null };

// Target is one figure of a group: what it comes to beside what is wanted, drawn and in words, and how it has
// changed lately. One that is made of others shows those instead of a bar; where nothing was said there is none.
export function Target({ figure, unit, share, earlier, then }: { figure: DeskFigureFragment; unit: string; share: number; earlier: Earlier | undefined; then: string }) {
  const { indicator, value, display } = figure;
  const composed = indicator.kind === 'ALL_OF' || indicator.kind === 'ANY_OF';
  const parts = figure.parts.filter((part) => !part.indicator.headline); // the others are told by themselves
  const change = changeOf(figure, earlier, then);
  return (
    <div className="target desk-target">
      <div className="line">
        <FigureLink code={unit} indicator={indicator.code}>
          {nameOf(indicator)}
        </FigureLink>
        <Amount exactly={inDong(indicator) && value !== null ? `${number(value)} ${indicator.measure}` : ''}>{besideTarget(figure)}</Amount>
      </div>
      {composed ? parts.map((part) => <Part key={part.id} part={part} share={share} />) : display && <Bar figure={figure} share={share} />}
      <div className="line small desk-told">
        <Told figure={figure} share={share} />
        {display && change && <span className="soft">{change}</span>}
      </div>
    </div>
  );
}

// Told says how a figure stands, and what it lacks.
function Told({ figure, share }: { figure: DeskValueFragment; share: number }) {
  const lack = lackOf(figure, share);
  return <StatusMark status={figure.status} label={lack ? `${figure.statusLabel}, ${lack}` : figure.statusLabel} />;
}

// Amount is a number; one that is written shortly unfolds into all its digits.
function Amount({ exactly, children }: { exactly: string; children: string }) {
  if (!exactly || children.startsWith(exactly)) return <strong>{children}</strong>;
  return (
    <details className="desk-exact">
      <summary>
        <strong>{children}</strong>
      </summary>
      {exactly}
    </details>
  );
}

function Part({ part, share }: { part: DeskValueFragment; share: number }) {
  return (
    <div className="desk-part small">
      <div className="line">
        <span>{nameOf(part.indicator)}</span>
        <span className="desk-number">{besideTarget(part)}</span>
      </div>
      {part.display && <Bar figure={part} share={share} />}
      <Told figure={part} share={share} />
    </div>
  );
}

// Bar draws a figure against its target and its pace; nothing where nothing is wanted.
function Bar({ figure, share }: { figure: DeskValueFragment; share: number }) {
  const { value, target, status, targetLabel } = figure;
  if (!target) return null;
  const pace = due(figure, share);
  const wanted = pace !== null && wantedNow(figure, share);
  const label = [valueOf(figure), targetLabel, wanted && say(words.paceNow, { due: wanted.written })].filter(Boolean).join('; ');
  return <BulletBar value={value} target={target.low} pace={pace} status={status} label={label} />;
}
