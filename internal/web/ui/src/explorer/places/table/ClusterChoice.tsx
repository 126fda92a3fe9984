import { useAsk } from '../../ask.ts';
import { say } from '../../language.ts';
import { Answered } from '../../part/Answered.tsx';
import { Question } from '../../part/Question.tsx';
import { useSeen } from '../../seen.ts';
import { ClustersQuery } from './asked.ts';
import { words } from './words.ts';

// ClusterChoice chooses a cluster of the year that is looked at: the table is of its members.
export function ClusterChoice({ chosen, onChoose }: { chosen: string; onChoose: (id: string) => void }) {
  const { period } = useSeen();
  const ask = useAsk(ClustersQuery, { year: Number(period.slice(0, 4)) });
  return (
    <>
      <Answered ask={ask}>
        {({ clusters }) =>
          clusters.length === 0 ? (
            <p role="status">{say(words.noClusters)}</p>
          ) : (
            <label className="table-field">
              {say(words.cluster)}
              <select value={chosen} onChange={(event) => event.target.value && onChoose(event.target.value)}>
                {!clusters.some(({ id }) => id === chosen) && <option value={chosen}>–</option>}
                {clusters.map(({ id, code, name }) => (
                  <option key={id} value={id}>
                    {name} ({code})
                  </option>
                ))}
              </select>
            </label>
          )
        }
      </Answered>
      <Question ask={ask} />
    </>
  );
}
