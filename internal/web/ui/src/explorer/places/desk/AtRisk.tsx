import type { ReactNode } from 'react';

import type { DeskFigureFragment, DeskValueFragment, DeskWhyFragment } from '../../gql/graphql.ts';
import { say, type Words } from '../../language.ts';
import { FigureLink } from '../../part/links.tsx';
import { Say } from '../../part/Say.tsx';
import { standing } from '../../status.ts';
import { exact, money, number } from '../../write.ts';
import { Listed } from './Listed.tsx';
import type { Risk } from './risk.ts';
import { amountOf, counted, inDong, nameOf, valueOf, wantedNow, whole } from './told.ts';
import { words } from './words.ts';

// AtRisk is one sentence about a target that falls short, and one about who lacks most of it.
export function AtRisk({ risk: { figure, by }, unit, leaf, share, why }: { risk: Risk<DeskFigureFragment>; unit: string; leaf: boolean; share: number; why: DeskWhyFragment | undefined }) {
  const telling = figure.parts.find(({ indicator }) => indicator.code === by) ?? figure;
  const name = (
    <FigureLink code={unit} indicator={by}>
      {nameOf(telling.indicator)}
    </FigureLink>
  );
  return (
    <li className={standing(figure.status) ?? 'none'}>
      <Stands figure={telling} name={name} share={share} /> {why && <Lacking figure={telling} unit={unit} leaf={leaf} why={why} />}
    </li>
  );
}

// Stands tells what a figure comes to, and what it must.
function Stands({ figure, name, share }: { figure: DeskValueFragment; name: ReactNode; share: number }) {
  const { indicator, status, numerator, denominator, target, targetLabel } = figure;
  const wanted = wantedNow(figure, status === 'NOT_MET' ? 1 : share);
  const due = wanted?.written ?? '';
  if (indicator.kind === 'UNITS_MEETING' && numerator !== null && denominator !== null) {
    return <Say words={wanted?.pace ? words.unitsPace : words.unitsLevel} name={name} n={number(numerator)} of={counted(indicator, denominator)} due={due} />;
  }
  if (!wanted?.pace) return <Say words={words.level} name={name} value={valueOf(figure)} target={targetLabel} />;
  if (indicator.kind !== 'TOTAL' || !target) return <Say words={words.sharePace} name={name} value={valueOf(figure)} due={due} target={targetLabel} />;
  const low = `${inDong(indicator) ? money(target.low) : exact(target.low)} ${indicator.measure}`;
  return <Say words={words.sumPace} name={name} value={inDong(indicator) ? money(figure.value ?? 0) : figure.display} target={low} due={due} />;
}

// Lacking tells who lacks most, or exceeds most what is to stay low; where nobody below does, what is lacking
// here.
function Lacking({ figure: { indicator, target }, unit, leaf, why }: { figure: DeskValueFragment; unit: string; leaf: boolean; why: DeskWhyFragment }) {
  const tooMuch = target?.comparator === 'LESS_THAN';
  const ofUnits = indicator.kind === 'UNITS_MEETING';
  const measure = why.terms.find(({ divides }) => !divides)?.element?.measure ?? null;
  const amount = (n: number) => (ofUnits ? counted(indicator, n) : indicator.kind === 'TOTAL' && !inDong(indicator) ? `${number(n)} ${indicator.measure}` : amountOf(n, measure));
  const { nodes, units, lacks } = why.laggards;

  // Where each lacks one only, itself, those are named that do not meet it, however far below.
  const one = ofUnits && !indicator.months && why.counted.total > 0 && nodes.every((laggard) => laggard.lacks <= 1);
  if (one) {
    const more = why.counted.total - why.counted.nodes.length;
    return (
      <Say
        words={more > 0 ? words.notYetAnd : words.notYet}
        units={<Listed>{why.counted.nodes.map((each) => below(each.figure.unit, indicator.code))}</Listed>}
        more={
          <FigureLink code={unit} indicator={indicator.code}>
            {say(words.moreUnits, { n: more })}
          </FigureLink>
        }
      />
    );
  }
  if (units > 0) {
    return (
      <Say
        words={tooMuch ? words.exceedMost : words.lackMost}
        units={
          <Listed>
            {nodes.map((laggard) => (
              <span key={laggard.figure.id} title={measure === 'VND' ? `${number(laggard.lacks)} đồng` : undefined}>
                {below(laggard.figure.unit, indicator.code)} ({amount(laggard.lacks)})
              </span>
            ))}
          </Listed>
        }
      />
    );
  }
  if (!lacks) return null;
  const nothing: Words = tooMuch ? words.stillTooMuch : leaf ? words.stillLacks : indicator.kind === 'TOTAL' ? words.noQuotas : words.ownLacks;
  return say(nothing, { n: amount(lacks) });
}

const below = ({ code, titleShort }: { code: string; titleShort: string }, indicator: string) => (
  <FigureLink key={code} code={code} indicator={indicator}>
    {whole(titleShort)}
  </FigureLink>
);
