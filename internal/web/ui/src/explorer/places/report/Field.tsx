import { useLayoutEffect, useRef, useState } from 'react';

import type { Measure } from '../../gql/graphql.ts';
import { say, type Words } from '../../language.ts';
import { number } from '../../write.ts';
import type { Finding } from './check.ts';
import { Counted } from './Counted.tsx';
import { grouped, plain } from './number.ts';
import { initial } from './parts.ts';
import type { Sum } from './registers.ts';
import { words } from './words.ts';

const measures: Record<Measure, Words> = { PERSON: words.person, HOUSEHOLD: words.household, VND: words.vnd, ITEM: words.item, ANIMAL: words.animal, UNIT: words.unit };

// Asked is one box of a form: what is asked, and what was said of it before.
export type Asked = {
  code: string;
  label: string;
  measure: Measure;
  nature: 'FLOW' | 'STOCK' | 'STATE';
  most: number;
  before: { month: string; value: number | null }; // the month before; of what stands the last one of the year, where that was earlier
};

// filled: what stands there was filled in from the registers.
type Props = { asked: Asked; text: string; why?: string; findings: Finding[]; sum?: Sum; filled: boolean; said?: number; onType: (text: string) => void; onLeave: () => void };

export const fieldId = (code: string) => `report-${code}`;

// Field is one number, or yes or no, of a report.
export function Field(props: Props) {
  return props.asked.nature === 'STATE' ? <YesNo {...props} /> : <NumberBox {...props} />;
}

function NumberBox(props: Props) {
  const { asked, text, why, findings, onType, onLeave } = props;
  const { code, label, measure, nature, before } = asked;
  const [at, setAt] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // While one is at it, it stands as the keyboard writes it, all of it chosen: what is typed takes its place.
  useLayoutEffect(() => void (at && input.current?.select()), [at]);
  const id = fieldId(code);
  const bad = Boolean(why) || findings.some(({ blocks }) => blocks);
  const carried = nature === 'STOCK' && before.value !== null;
  return (
    <div className={`report-field${bad ? ' report-bad' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <p className="report-hint" id={`${id}-hint`}>
        {say(nature === 'FLOW' ? words.flow : words.stock)} {before.value === null ? say(words.beforeNone, { month: initial(before.month) }) : say(words.before, { month: initial(before.month), value: number(before.value) })}
      </p>
      <div className={measure === 'VND' ? 'report-in report-long' : 'report-in'}>
        <input
          id={id}
          ref={input}
          type="text"
          inputMode="numeric"
          enterKeyHint="next"
          autoComplete="off"
          data-entry=""
          value={at ? text : grouped(text, asked)}
          aria-describedby={`${id}-hint${why || findings.length ? ` ${id}-say` : ''}`}
          aria-invalid={bad || undefined}
          onFocus={() => {
            setAt(true);
            const simple = plain(text, asked);
            if (simple !== text) onType(simple);
          }}
          onChange={(event) => onType(event.target.value)}
          onBlur={() => {
            setAt(false);
            onLeave();
          }}
        />
        {measure !== 'ITEM' && <span>{say(measures[measure])}</span>}
        {carried && text === '' && (
          <button type="button" className="quiet" aria-label={say(words.asBeforeOf, { element: label, month: before.month, value: number(before.value!) })} onClick={() => (onType(String(before.value)), onLeave(), document.getElementById(id)?.focus())}>
            {say(words.asBefore, { month: before.month })}
          </button>
        )}
      </div>
      <ByRegister {...props} />
      <Says id={`${id}-say`} why={why} findings={findings} />
    </div>
  );
}

function YesNo(props: Props) {
  const { asked: { code, label, before }, text, why, findings, onType, onLeave } = props;
  const id = fieldId(code);
  const bad = Boolean(why) || findings.some(({ blocks }) => blocks);
  const last = before.value === null ? null : before.value === 0 ? say(words.no) : say(words.yes);
  return (
    <fieldset className={`report-field${bad ? ' report-bad' : ''}`} aria-describedby={`${id}-hint${why || findings.length ? ` ${id}-say` : ''}`}>
      <legend>{label}</legend>
      <p className="report-hint" id={`${id}-hint`}>
        {say(words.state01)} {last === null ? say(words.beforeNone, { month: initial(before.month) }) : say(words.before, { month: initial(before.month), value: last })}
      </p>
      <div className="report-yes">
        {(['1', '0'] as const).map((value) => (
          <label key={value}>
            <input
              id={value === '1' ? id : `${id}-no`}
              type="radio"
              name={id}
              value={value}
              checked={text === value}
              data-entry={value === '1' || text === '0' ? '' : undefined}
              onChange={() => onType(value)}
              onBlur={onLeave}
            />
            <span>{say(value === '1' ? words.yes : words.no)}</span>
          </label>
        ))}
        {text !== '' && (
          <button type="button" className="quiet" onClick={() => onType('')} aria-label={`${label}: ${say(words.clear)}`}>
            {say(words.clear)}
          </button>
        )}
      </div>
      <ByRegister {...props} />
      <Says id={`${id}-say`} why={why} findings={findings} />
    </fieldset>
  );
}

// ByRegister is what the registers come to, where they say something.
function ByRegister({ asked: { code, label, nature }, sum, filled, said, onType, onLeave }: Props) {
  if (!sum) return null;
  const take = () => (onType(String(sum.counted)), onLeave(), document.getElementById(fieldId(code))?.focus());
  return <Counted sum={sum} state={nature === 'STATE'} filled={filled} agrees={said === sum.counted} label={label} onTake={take} />;
}

// Says is what is wrong with a number, and what is unusual: a shape and a sentence each.
function Says({ id, why, findings }: { id: string; why?: string; findings: Finding[] }) {
  return (
    <div id={id} aria-live="polite">
      {why && <Line blocks>{why}</Line>}
      {findings.map(({ rule, message, blocks }) => (
        <Line key={rule + message} blocks={blocks}>
          {say(blocks ? words.blocked : words.warned, { what: message.replace(/\.$/, '') })}
        </Line>
      ))}
    </div>
  );
}

function Line({ blocks, children }: { blocks: boolean; children: string }) {
  return (
    <p className={`report-say ${blocks ? 'missed' : 'behind'}`}>
      <span aria-hidden="true">{blocks ? '✕' : '▲'}</span> {children}
    </p>
  );
}
