import { Link } from 'wouter';

import { say } from '../../language.ts';
import { useSeen, written } from '../../seen.ts';
import { words } from './words.ts';

// NoCampaign is what stands where a year has no movement: it names the years that have one.
export function NoCampaign({ year, years }: { year: number; years: number[] }) {
  const seen = useSeen();
  return (
    <>
      <p>{say(words.noCampaign, { year })}</p>
      {years.length === 0 ? (
        <p>{say(words.noCampaigns)}</p>
      ) : (
        <p className="desk-years">
          {say(words.campaignsOf)}{' '}
          {years.map((one) => (
            <Link key={one} className="do desk-go" href={written('/', { ...seen, period: String(one) })}>
              {one}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
