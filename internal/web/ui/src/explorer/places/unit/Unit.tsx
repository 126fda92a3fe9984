import './unit.css';

import { lazy, Suspense, useRef } from 'react';
import { Link, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { written } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { isTold, MayQuery, type Told, useTold } from './asks.ts';
import { Below } from './Below.tsx';
import { Head } from './Head.tsx';
import { Months } from './Months.tsx';
import { Offices } from './Offices.tsx';
import { Past } from './Past.tsx';
import { Scorecard } from './Scorecard.tsx';
import { words } from './words.ts';

const UnitSearch = lazy(() => import('../../part/UnitSearch.tsx'));

// Unit is a unit as it stands: its scorecard, the units below, its reports month by month, who leads it, and
// what became of it. While one steps to another, the one that was there stays until the other is told.
export default function Unit({ code }: { code: string }) {
  const on = new URLSearchParams(useSearch()).get('on') ?? '';
  const asked = useTold(code, on);
  const shown = useRef(asked);
  if (isTold(asked) || !isTold(shown.current) || (shown.current.code === code && shown.current.on === on)) shown.current = asked;
  return <Stands told={shown.current} waiting={shown.current !== asked} />;
}

function Stands({ told, waiting }: { told: Told; waiting: boolean }) {
  const { code, on, place, scorecard, change, below } = told;
  const unit = place.data?.unit;
  const may = useAsk(MayQuery, { unit: unit?.id ?? '' }, { pause: !unit }).data?.viewer;
  return (
    <Answered ask={place}>
      {() =>
        unit && (
          <div className="unit" aria-busy={waiting}>
            <title>{`${unit.title} · ${say(common.brand)}`}</title>
            <Head unit={unit} on={on} />
            <div className="unit-find">
              <Suspense fallback={<div className="unit-find-room" />}>
                <UnitSearch />
              </Suspense>
            </div>
            <nav className="unit-jump" aria-label={say(words.parts)}>
              {(['scorecard', 'below', 'months', 'offices', 'past'] as const).map((part) => (
                <a key={part} href={`#unit-${part}`} onClick={(event) => (event.preventDefault(), turnTo(`unit-${part}`))}>
                  {say(words[part])}
                </a>
              ))}
              {may?.registers && <Link href={written(`/u/${encodeURIComponent(unit.code)}/registers`, told.seen, { on })}>{say(common.registers)}</Link>}
              {may?.figures && unit.children.totalCount > 0 && <Link href={written(`/u/${encodeURIComponent(unit.code)}/targets`, told.seen)}>{say(common.targets)}</Link>}
              {may?.figures && (unit.level === 'DISTRICT' || unit.level === 'COMMUNE') && <Link href={written(`/u/${encodeURIComponent(unit.code)}/points`, told.seen)}>{say(words.points)}</Link>}
              {may?.reviews && <Link href={written(`/u/${encodeURIComponent(unit.code)}/reviews`, told.seen)}>{say(words.reviews)}</Link>}
            </nav>
            <div className="unit-main">
              <Scorecard key={code} unit={unit} told={told} ask={scorecard} change={change} />
            </div>
            <div className="unit-side">
              <Below key={unit.id} listed={unit.children} on={on} ask={below} />
              <Months unit={unit} period={told.seen.period} reads={may?.reports} enters={may?.enters} />
              <Offices unit={unit} reads={may?.people} />
              <Past unit={unit} on={on} />
              <Question ask={place} />
            </div>
          </div>
        )
      }
    </Answered>
  );
}

// turnTo leads to a part of the page; the address says nothing of it.
function turnTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}
