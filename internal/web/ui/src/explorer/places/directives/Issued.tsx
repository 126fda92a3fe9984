import { Link, useSearch } from 'wouter';

import { useAsk } from '../../ask.ts';
import type { DirectiveIssuedFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { UnitLink } from '../../part/links.tsx';
import { Question } from '../../part/Question.tsx';
import { Say } from '../../part/Say.tsx';
import { useSeen, written } from '../../seen.ts';
import { day, number } from '../../write.ts';
import { Listed } from '../desk/Listed.tsx';
import { DirectivesIssued } from './asks.ts';
import type { Unit } from './Directives.tsx';
import { Files, Head } from './Head.tsx';
import { fields, issuedIn, saidOf, standingOf } from './said.ts';
import { words } from './words.ts';

const size = 20;

// Issued are the directives of the unit, each with who has acknowledged it, and who has not.
export function Issued({ unit }: { unit: Unit }) {
  const { office } = useSeen();
  const said = new URLSearchParams(useSearch());
  const [after, before] = [said.get('after') ?? '', said.get('before') ?? ''];
  const ask = useAsk(DirectivesIssued, { units: [unit.id], ...(before ? { first: null, after: null, last: size, before } : { first: size, after: after || null, last: null, before: null }) });
  const address = (change: Record<string, string>) => written('/directives', {}, { ...Object.fromEntries(said), after: '', before: '', ...change });
  return (
    <>
      <p>
        <Link className="do directives-issue" href={written(`/u/${encodeURIComponent(unit.code)}/registers/${issuedIn}/new`, { office })}>
          {say(words.issue)}
        </Link>
      </p>
      <Answered ask={ask}>
        {({ entries: { nodes, totalCount, pageInfo } }) =>
          nodes.length === 0 ? (
            <p>{say(words.noneIssued)}</p>
          ) : (
            <>
              <ul className="follow-list">
                {nodes.map((directive) => (
                  <li key={directive.id}>
                    <Head as="h2" directive={directive} />
                    <Files files={directive.files} />
                    <Standing directive={directive} />
                  </li>
                ))}
              </ul>
              {(pageInfo.hasNextPage || pageInfo.hasPreviousPage) && (
                <nav className="follow-pages" aria-label={say(words.pages)}>
                  <span className="soft">{say(words.onPage, { n: number(nodes.length), all: number(totalCount) })}</span>
                  {pageInfo.hasPreviousPage && pageInfo.startCursor && <Link href={address({ before: pageInfo.startCursor })}>{say(words.previousPage)}</Link>}
                  {pageInfo.hasNextPage && pageInfo.endCursor && <Link href={address({ after: pageInfo.endCursor })}>{say(words.nextPage)}</Link>}
                </nav>
              )}
            </>
          )
        }
      </Answered>
      <Question ask={ask} />
    </>
  );
}

const most = 6; // units named in a sentence

function Standing({ directive: { addressees, values } }: { directive: DirectiveIssuedFragment }) {
  if (addressees.length === 0) return null;
  const wants = saidOf(values, 'plan_wanted') === 'true';
  const { lacking, unplanned, acknowledged, planned } = standingOf(addressees);
  const all = number(addressees.length);
  return (
    <>
      <p>
        <strong>{lacking.length === 0 && !wants ? say(words.allAcknowledged, { all }) : say(wants ? words.countedPlan : words.counted, { n: number(acknowledged), all, plans: number(planned) })}</strong>
      </p>
      {lacking.length > 0 && <Named of={lacking} sentence={words.lacking} />}
      {wants && unplanned.length > 0 && <Named of={unplanned} sentence={words.planLacking} />}
      <details>
        <summary>{say(words.allUnits)}</summary>
        <table className="directives-table">
          <thead>
            <tr>
              <th scope="col">{say(words.addressee)}</th>
              <th scope="col">{say(words.onDay)}</th>
              {wants && <th scope="col">{say(words.plan)}</th>}
            </tr>
          </thead>
          <tbody>
            {addressees.map(({ unit, acknowledged, planned, answer }) => (
              <tr key={unit.id}>
                <th scope="row">
                  <UnitLink code={unit.code}>{unit.titleShort}</UnitLink>
                </th>
                <td>{acknowledged ? dated(answer?.values, fields.acknowledged) || say(words.yes) : <span className="missed">{say(words.notYet)}</span>}</td>
                {wants && <td>{planned ? dated(answer?.values, fields.planned) || say(words.hasPlan) : <span className="missed">{say(words.notYet)}</span>}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

// dated writes the day that a field says; empty: none that one may read.
function dated(values: readonly { field: { code: string }; value: string | null }[] | undefined, code: string): string {
  const said = saidOf(values ?? [], code);
  return said ? day(said) : '';
}

function Named({ of, sentence }: { of: DirectiveIssuedFragment['addressees']; sentence: (typeof words)['lacking' | 'planLacking'] }) {
  return (
    <p>
      <Say
        words={sentence}
        units={
          <Listed>
            {of.slice(0, most).map(({ unit }) => (
              <UnitLink key={unit.id} code={unit.code}>
                {unit.titleShort}
              </UnitLink>
            ))}
            {of.length > most ? say(words.andMore, { n: number(of.length - most) }) : null}
          </Listed>
        }
      />
    </p>
  );
}
