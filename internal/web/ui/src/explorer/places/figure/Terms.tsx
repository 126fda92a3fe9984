import { say } from '../../language.ts';
import { number } from '../../write.ts';
import type { Lack } from './lack.ts';
import { words } from './words.ts';

// Terms are the numbers that a formula is put together from.
export function Terms({ terms }: { terms: Lack['terms'] }) {
  return (
    <>
      <h3>{say(words.terms)}</h3>
      <ul className="figure-list">
        {terms.map(({ name, sum, divides, coefficient }) => (
          <li key={`${name} ${divides}`} className="line">
            <span>
              {divides && <span className="soft">{say(words.dividedBy)} </span>}
              {coefficient < 0 && '− '}
              {Math.abs(coefficient) !== 1 && `${number(Math.abs(coefficient))} × `}
              {name}
            </span>
            <strong>{sum == null ? '?' : number(sum)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
