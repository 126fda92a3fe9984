import './targets.css';

import { useState } from 'react';

import { useAsk } from '../../ask.ts';
import type { TargetsCascadeQuery, TargetsLineFragment, TargetsUnitQuery } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Told } from '../../part/Told.tsx';
import { UnitPath } from '../../part/UnitPath.tsx';
import { useSeen } from '../../seen.ts';
import { words as common } from '../../words.ts';
import { exact } from '../../write.ts';
import { aim, markOf } from './aim.ts';
import { TargetsCascade, TargetsUnit } from './asks.ts';
import { Entering } from './Entering.tsx';
import { FileIn } from './FileIn.tsx';
import { Units } from './Units.tsx';
import { words } from './words.ts';

// Targets is how a unit hands its targets on to the units directly below it: assigned, promised, unassigned.
export default function Targets({ code }: { code: string }) {
  const ask = useAsk(TargetsUnit, { code });
  return <Answered ask={ask}>{({ unit }) => (unit ? <Handed key={unit.id} unit={unit} /> : <NotFound />)}</Answered>;
}

export type Owner = NonNullable<TargetsUnitQuery['unit']>;

function Handed({ unit }: { unit: Owner }) {
  const year = Number(useSeen().period.slice(0, 4));
  const ask = useAsk(TargetsCascade, { owner: unit.id, year });
  const [said, setSaid] = useState('');
  const done = (told: string) => {
    setSaid(told);
    ask.again();
  };
  return (
    <div className="targets">
      <title>{`${say(words.title)} · ${unit.title} · ${say(common.brand)}`}</title>
      <UnitPath path={unit.path} readable={(code) => code === unit.code}>
        {say(words.title)}
      </UnitPath>
      <h1>{say(words.of, { unit: unit.title, year })}</h1>
      <p className="soft">{say(words.how)}</p>
      <Told words={said} />
      <Answered ask={ask} lines={9}>
        {({ cascade }) => (
          <>
            {cascade.maySet && cascade.lines.length > 0 && <Setting unit={unit} year={year} lines={cascade.lines} onDone={done} />}
            {cascade.lines.length === 0 && <p>{say(words.none)}</p>}
            {cascade.lines.some(({ assigned }) => assigned == null) && <p className="soft small">{say(words.share)}</p>}
            <ul className="targets-list">
              {cascade.lines.map((line) => (
                <Line key={line.indicator.code} unit={unit} year={year} line={line} />
              ))}
            </ul>
            <Question ask={ask} />
          </>
        )}
      </Answered>
    </div>
  );
}

// Setting is how targets are set: by hand, many at once, or by a file.
function Setting({ unit, year, lines, onDone }: { unit: Owner; year: number; lines: TargetsCascadeQuery['cascade']['lines']; onDone: (told: string) => void }) {
  const [way, setWay] = useState<'hand' | 'file' | null>(null);
  const end = (told: string) => {
    setWay(null);
    onDone(told);
  };
  if (way === 'hand') return <Entering unit={unit} year={year} lines={lines} onDone={end} onLeave={() => setWay(null)} />;
  if (way === 'file') return <FileIn year={year} onDone={end} onLeave={() => setWay(null)} />;
  return (
    <p className="targets-do">
      <button type="button" className="do go" onClick={() => setWay('hand')}>
        {say(words.enter)}
      </button>
      <button type="button" className="do" onClick={() => setWay('file')}>
        {say(words.file)}
      </button>
    </p>
  );
}

// nameOf names an indicator in the language that is spoken.
export const nameOf = ({ name, nameEn }: { name: string; nameEn: string }): string => (language === 'vi' ? name : nameEn);

function Line({ unit, year, line }: { unit: Owner; year: number; line: TargetsLineFragment }) {
  const [open, setOpen] = useState(false);
  const { indicator, target, assigned, promised, unassigned } = line;
  const mark = markOf(line);
  return (
    <li>
      <h2>
        {indicator.code} {nameOf(indicator)} <span className="soft small">({indicator.measure})</span>
      </h2>
      <dl className="targets-sums">
        <div>
          <dt>{say(words.wanted)}</dt>
          <dd>{aim(target)}</dd>
        </div>
        {assigned != null && (
          <>
            <div>
              <dt>{say(words.assigned)}</dt>
              <dd>{exact(assigned)}</dd>
            </div>
            <div>
              <dt>{say(words.promised)}</dt>
              <dd>{promised == null ? '–' : exact(promised)}</dd>
            </div>
            <div>
              <dt>{say(words.unassigned)}</dt>
              <dd>{unassigned == null ? '–' : exact(unassigned)}</dd>
            </div>
          </>
        )}
      </dl>
      <p className={mark.kind}>
        <span aria-hidden="true">{mark.shape}</span> {mark.word}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={say(words.eachOf, { what: nameOf(indicator) })}>{say(words.each)}</summary>
        {open && <Units owner={unit} year={year} indicator={indicator.code} link={(one) => <UnitLink code={one.code}>{one.title}</UnitLink>} />}
      </details>
    </li>
  );
}
