import type { CombinedError } from 'urql';

import { useAsk } from '../../ask.ts';
import type { TableAsk } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { number } from '../../write.ts';
import { CostQuery } from './asked.ts';
import { fitting } from './cost.ts';
import { words } from './words.ts';

// TooDear says how large a table is that does not fit into one answer, and what does fit.
export function TooDear({ ask, error, onFirst }: { ask: TableAsk | null; error: CombinedError; onFirst: (rows: number) => void }) {
  const asked = useAsk(CostQuery, { ask: ask! }, { pause: !ask });
  const cost = asked.data?.costOf;
  // Beyond what even a file holds: the service says how much that is.
  const beyond = asked.error?.graphQLErrors[0]?.message;
  const rows = beyond ? 0 : fitting(error.message);
  const whole = ask && ([ask.order, ask.where, ask.top].some((one) => one != null) || ask.measures.includes('RANK'));
  return (
    <div role="alert" className="said table-dear">
      <h2>{say(words.tooDear)}</h2>
      <p>
        {cost
          ? say(words.size, { units: number(cost.units), indicators: number(cost.indicators), periods: number(cost.periods), measures: number(cost.measures), cells: number(cost.cells), rows: number(cost.rows) })
          : (beyond ?? error.graphQLErrors[0]?.message ?? error.message)}
      </p>
      {rows > 0 && (
        <p>
          <button type="button" className="do" onClick={() => onFirst(rows)}>
            {say(words.fitsRows, { n: number(rows) })}
          </button>
        </p>
      )}
      {whole && !beyond && <p>{say(words.withoutOrder)}</p>}
      {!beyond && <p>{say(words.orLess)}</p>}
    </div>
  );
}
