import { Link, useLocation, useSearch } from 'wouter';

import { say } from '../language.ts';
import { written } from '../seen.ts';
import { words } from '../words.ts';

// NoMovement stands where a year has no movement: it leads to those that have one.
export function NoMovement({ year, years }: { year: number; years: number[] }) {
  const [path] = useLocation();
  const asked = Object.fromEntries(new URLSearchParams(useSearch()));
  return (
    <p>
      {say(words.noMovement, { year })} {years.length > 0 && say(words.movementsOf)}
      {years.map((one) => (
        <span key={one}>
          {' '}
          <Link className="year" href={written(path, {}, { ...asked, period: String(one) })}>
            {one}
          </Link>
        </span>
      ))}
    </p>
  );
}
