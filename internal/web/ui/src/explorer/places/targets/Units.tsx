import type { ReactNode } from 'react';

import { useAsk } from '../../ask.ts';
import type { TargetsUnitsQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { day, exact, moment } from '../../write.ts';
import { aim } from './aim.ts';
import { TargetsUnits } from './asks.ts';
import type { Owner } from './Targets.tsx';
import { words } from './words.ts';

type One = TargetsUnitsQuery['cascade']['lines'][number]['units'][number];

// Units tells what each unit directly below has of one target, and how it came to that.
export function Units({ owner, year, indicator, link }: { owner: Owner; year: number; indicator: string; link: (unit: One['unit']) => ReactNode }) {
  const ask = useAsk(TargetsUnits, { owner: owner.id, year, indicators: [indicator] });
  return (
    <Answered ask={ask} lines={4}>
      {({ cascade }) => (
        <>
          <table className="targets-units" role="table">
            <thead role="rowgroup">
              <tr role="row">
                {([words.unit, words.quota, words.promise, words.settings] as const).map((name) => (
                  <th key={name[0]} scope="col" role="columnheader">
                    {say(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {cascade.lines
                .flatMap(({ units }) => units)
                .map((one) => (
                  <tr key={one.unit.id} role="row">
                    <th scope="row" role="rowheader">
                      {link(one.unit)}
                    </th>
                    <td role="cell" data-name={say(words.quota)}>
                      {aim(one.quota)}
                    </td>
                    <td role="cell" data-name={say(words.promise)}>
                      {aim(one.promise)}
                    </td>
                    <td role="cell" className="small soft">
                      {one.settings.map((setting, n) => (
                        <p key={n}>{settingOf(setting)}</p>
                      ))}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
          <Question ask={ask} />
        </>
      )}
    </Answered>
  );
}

// settingOf tells in one sentence what was set, by which paper and why.
function settingOf({ low, day: from, document, reason, at, by }: One['settings'][number]): string {
  const parts = [low == null ? say(words.settingGone, { day: day(from) }) : say(words.setting, { low: exact(low), day: day(from) })];
  if (document) parts.push(say(words.byPaper, { document }));
  if (reason) parts.push(say(words.because, { reason }));
  parts.push(say(words.by, { by: by || say(words.system), at: moment(at) }));
  return `${parts.join('; ')}.`;
}
