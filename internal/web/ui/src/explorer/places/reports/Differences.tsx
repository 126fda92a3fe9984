import { say } from '../../language.ts';
import { signed } from '../../write.ts';
import { type Difference, weighed } from './difference.ts';
import { type Elements, nameOf, shortOf } from './said.ts';
import { words } from './words.ts';

const shownAtOnce = 5;

// Differences lists in short what a report says otherwise than another, what matters most first.
export function Differences({ all, found, elements }: { all: readonly Difference[]; found: ReadonlySet<string>; elements: Elements }) {
  const first = weighed(all, found).slice(0, shownAtOnce);
  return (
    <ul className="reports-differences">
      {first.map(({ id, before, after }) => {
        const element = elements.of.get(id);
        const change = before !== null && after !== null && element?.nature !== 'STATE' && element?.measure !== 'VND' ? ` (${signed(after - before)})` : '';
        return (
          <li key={id}>
            {nameOf(element)}: {shortOf(element, before)} → <strong>{shortOf(element, after)}</strong>
            {change}
          </li>
        );
      })}
      {all.length > first.length && <li className="soft">{say(words.moreDifferences, { n: all.length - first.length })}</li>}
    </ul>
  );
}
