import { say } from '../../language.ts';
import { number } from '../../write.ts';
import type { Values as Said } from './check.ts';
import type { Asked } from './Field.tsx';
import { initial, type Part } from './parts.ts';
import { words } from './words.ts';

// Values is what a report says, to be read: by the parts of the document, each number beside that of the
// month before.
export function Values({ parts, said }: { parts: Part[]; said: Said }) {
  return parts.map(({ code, name, asked }) => (
    <section key={code} className="report-part">
      <h2>{name}</h2>
      <dl>
        {asked.map((one) => (
          <div key={one.code}>
            <dt>
              {one.label}
              <span className="report-hint"> {one.before.value === null ? '' : say(words.before, { month: initial(one.before.month), value: shown(one, one.before.value) })}</span>
            </dt>
            <dd>{said[one.code] === undefined ? <span className="soft">{say(words.unsaid)}</span> : <strong>{shown(one, said[one.code]!)}</strong>}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

const shown = ({ nature }: Asked, value: number) => (nature === 'STATE' ? say(value === 1 ? words.yes : words.no) : number(value));
