import type { TargetsSetMutation } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { exact } from '../../write.ts';
import { aim, markOf } from './aim.ts';
import { words } from './words.ts';

type Told = TargetsSetMutation['setTargets'];

// Changes shows what would come of setting targets, before it is done.
export function Changes({ changes, checks }: Pick<Told, 'changes' | 'checks'>) {
  if (changes.length === 0) return <p>{say(words.unchanged)}</p>;
  return (
    <>
      <table className="targets-changes">
        <caption>{say(words.changes)}</caption>
        <thead>
          <tr>
            {([words.unit, words.indicator, words.before, words.after] as const).map((name) => (
              <th key={name[0]} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ unit, indicator, before, after }) => (
            <tr key={`${unit.id} ${indicator.code}`}>
              <th scope="row">{unit.title}</th>
              <td>{indicator.code}</td>
              <td>{aim(before)}</td>
              <td>{aim(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {checks.map((check) => {
        const mark = markOf({ target: check.target, assigned: check.sum, short: check.short });
        return (
          <p key={`${check.owner.id} ${check.indicator.code}`} className={mark.kind}>
            <span aria-hidden="true">{mark.shape}</span>{' '}
            {say(words.check, { what: `${check.indicator.code}, ${check.owner.title}`, given: check.given, units: check.units, sum: check.sum == null ? say(words.notAdded) : exact(check.sum) })}. {mark.word}.
          </p>
        );
      })}
    </>
  );
}
