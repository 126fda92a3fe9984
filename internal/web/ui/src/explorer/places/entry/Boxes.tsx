import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

import { language, say } from '../../language.ts';
import { number } from '../../write.ts';
import { grouped, plain } from '../report/number.ts';
import { EntryBox, UnitBox } from './Choices.tsx';
import { dateOf, type Field, issuerOf, limits, type Typed } from './typed.ts';
import { words } from './words.ts';

// Keeper is the unit in whose register the entry stands, on its day.
export type Keeper = { id: string; on: string };

export type Props = {
  field: Field;
  maybe: boolean; // whether it is asked for the service alone can tell
  typed: Typed;
  why: string; // what is wrong with it; empty: nothing
  theirs: string | null; // what the server says otherwise; null: nothing
  closed: boolean; // it can be filled in no more
  keeper: Keeper;
  onType: (code: string, text: string) => void;
};

export const boxId = (code: string): string => `entry-${code}`;

// Box is one field of an entry's form, as the register declares it.
export function Box(props: Props) {
  const { field, typed, onType, closed } = props;
  const { code, type, choices } = field;
  const id = boxId(code);
  const text = typed[code] ?? '';
  const plainly = { id, disabled: closed, ...described(props) };
  switch (type) {
    case 'CHOICE':
      if (choices.length > 6) {
        return (
          <Labelled {...props}>
            <select {...plainly} value={text} onChange={(event) => onType(code, event.target.value)}>
              <option value="">{say(words.choose)}</option>
              {choices.map((choice) => (
                <option key={choice.code} value={choice.code}>
                  {language === 'vi' ? choice.name : choice.nameEn}
                </option>
              ))}
            </select>
          </Labelled>
        );
      }
      return <Radios {...props} choices={choices.map((choice) => ({ value: choice.code, label: language === 'vi' ? choice.name : choice.nameEn }))} />;
    case 'YES_NO':
      return (
        <Radios
          {...props}
          choices={[
            { value: 'true', label: say(words.yes) },
            { value: 'false', label: say(words.no) },
          ]}
        />
      );
    case 'COUNT':
    case 'VND':
      return (
        <Labelled {...props}>
          <NumberBox {...props} />
        </Labelled>
      );
    case 'DATE':
      return (
        <Labelled {...props}>
          <input {...plainly} type="date" value={text} onChange={(event) => onType(code, event.target.value)} />
        </Labelled>
      );
    case 'URL':
      return (
        <Labelled {...props}>
          <input {...plainly} className="entry-long" type="url" inputMode="url" autoCapitalize="none" autoComplete="off" maxLength={2000} value={text} onChange={(event) => onType(code, event.target.value)} />
        </Labelled>
      );
    case 'PERSON':
      return (
        <Labelled {...props}>
          <input {...plainly} className="entry-long" type="text" autoComplete="off" maxLength={100} value={text} onChange={(event) => onType(code, event.target.value)} />
        </Labelled>
      );
    case 'UNIT':
      return (
        <Labelled {...props}>
          <UnitBox {...props} {...plainly} />
        </Labelled>
      );
    case 'ENTRY':
      return (
        <Labelled {...props}>
          <EntryBox {...props} {...plainly} />
        </Labelled>
      );
    case 'DOCUMENT':
      return <DocumentBox {...props} />;
    default:
      return (
        <Labelled {...props}>
          <textarea {...plainly} rows={2} maxLength={1000} value={text} onChange={(event) => onType(code, event.target.value)} />
        </Labelled>
      );
  }
}

// described names what is said of a field to whoever cannot see where it stands.
const described = ({ field: { code, optional }, why, theirs }: Props) => ({
  required: !optional || undefined,
  'aria-invalid': why ? true : undefined,
  'aria-describedby': `${boxId(code)}-hint${why || theirs !== null ? ` ${boxId(code)}-say` : ''}`,
});

function Name({ field, maybe }: Pick<Props, 'field' | 'maybe'>) {
  return (
    <>
      {language === 'vi' ? field.name : field.nameEn}
      {(field.optional || maybe) && <small className="soft"> ({say(maybe && !field.optional ? words.maybe : words.free)})</small>}
    </>
  );
}

const hintOf = ({ type, least, most, later }: Field): string =>
  [
    type === 'PERSON' && `${say(words.person)} ${say(words.personDraft)}`,
    (type === 'COUNT' || type === 'VND') && (most != null && type === 'COUNT' ? say(words.limits, { least: number(least ?? 0), most: number(most) }) : (least ?? 0) > 1 && say(words.atLeast, { least: number(least!) })),
    type === 'URL' && say(words.url),
    later && say(words.later),
  ]
    .filter(Boolean)
    .join(' ');

function Hint({ field }: { field: Field }) {
  return (
    <p className="entry-hint" id={`${boxId(field.code)}-hint`}>
      {hintOf(field)}
    </p>
  );
}

function Says({ field, why, theirs }: Props) {
  return (
    <div id={`${boxId(field.code)}-say`} aria-live="polite">
      {why && (
        <p className="missed">
          <span aria-hidden="true">✕</span> {why}
        </p>
      )}
      {theirs !== null && <p className="behind">{say(words.theirs, { text: theirs || say(words.unsaid) })}</p>}
    </div>
  );
}

function Labelled({ children, ...props }: Props & { children: ReactNode }) {
  return (
    <div className={props.why ? 'entry-field entry-bad' : 'entry-field'}>
      <label htmlFor={boxId(props.field.code)}>
        <Name {...props} />
      </label>
      <Hint field={props.field} />
      {children}
      <Says {...props} />
    </div>
  );
}

function Radios({ choices, ...props }: Props & { choices: { value: string; label: string }[] }) {
  const { field, typed, closed, why, theirs, onType } = props;
  const id = boxId(field.code);
  const text = typed[field.code] ?? '';
  return (
    <fieldset className={why ? 'entry-field entry-bad' : 'entry-field'} aria-describedby={`${id}-hint${why || theirs !== null ? ` ${id}-say` : ''}`}>
      <legend>
        <Name {...props} />
      </legend>
      <Hint field={field} />
      <div className="entry-radios">
        {choices.map(({ value, label }, n) => (
          <label key={value}>
            <input id={n === 0 ? id : undefined} type="radio" name={id} value={value} checked={text === value} disabled={closed} onChange={() => onType(field.code, value)} />
            <span>{label}</span>
          </label>
        ))}
        {text !== '' && field.optional && !closed && (
          <button type="button" className="quiet" onClick={() => onType(field.code, '')}>
            {say(words.clear)}
          </button>
        )}
      </div>
      <Says {...props} />
    </fieldset>
  );
}

function NumberBox(props: Props) {
  const { field, typed, closed, onType } = props;
  const [at, setAt] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // While one is at it, it stands as the keyboard writes it, all of it chosen: what is typed takes its place.
  useLayoutEffect(() => void (at && input.current?.select()), [at]);
  const text = typed[field.code] ?? '';
  const of = limits(field);
  return (
    <span className="entry-number">
      <input
        id={boxId(field.code)}
        ref={input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        disabled={closed}
        {...described(props)}
        value={at ? text : grouped(text, of)}
        onFocus={() => {
          setAt(true);
          const simple = plain(text, of);
          if (simple !== text) onType(field.code, simple);
        }}
        onChange={(event) => onType(field.code, event.target.value)}
        onBlur={() => setAt(false)}
      />
      {field.type === 'VND' && <span>{say(words.vnd)}</span>}
    </span>
  );
}

function DocumentBox(props: Props) {
  const { field, typed, closed, why, theirs, onType } = props;
  const id = boxId(field.code);
  return (
    <fieldset className={why ? 'entry-field entry-bad' : 'entry-field'} aria-describedby={`${id}-hint${why || theirs !== null ? ` ${id}-say` : ''}`}>
      <legend>
        <Name {...props} />
      </legend>
      <Hint field={field} />
      <div className="entry-document">
        <label>
          <span>{say(words.number)}</span>
          <input id={id} type="text" autoComplete="off" maxLength={100} disabled={closed} aria-invalid={why ? true : undefined} placeholder={say(words.numberHint)} value={typed[field.code] ?? ''} onChange={(event) => onType(field.code, event.target.value)} />
        </label>
        <label>
          <span>{say(words.date)}</span>
          <input type="date" disabled={closed} value={typed[dateOf(field.code)] ?? ''} onChange={(event) => onType(dateOf(field.code), event.target.value)} />
        </label>
        <label>
          <span>{say(words.issuer)}</span>
          <input type="text" autoComplete="off" maxLength={200} disabled={closed} value={typed[issuerOf(field.code)] ?? ''} onChange={(event) => onType(issuerOf(field.code), event.target.value)} />
        </label>
      </div>
      <Says {...props} />
    </fieldset>
  );
}
