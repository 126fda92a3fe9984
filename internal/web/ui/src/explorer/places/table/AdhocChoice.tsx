import { useState } from 'react';
import { useClient } from 'urql';

import type { AdhocIndicator } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useSeen } from '../../seen.ts';
import { CostQuery } from './asked.ts';
import { nameIn } from './labels.ts';
import { completed, type LooseAsk } from './tableAsk.ts';
import { whyNot } from './why.ts';
import { words } from './words.ts';

// AdhocChoice makes an indicator of this table alone, of a formula. What is wrong with it the service says,
// beside it, before the table is asked for.
export function AdhocChoice({ ask, elements, onAdd }: { ask: LooseAsk; elements: readonly { code: string; name: string; nameEn: string }[]; onAdd: (one: AdhocIndicator) => void }) {
  const [name, setName] = useState('');
  const [formula, setFormula] = useState('');
  const [decimals, setDecimals] = useState('');
  const [wrong, setWrong] = useState('');
  const seen = useSeen();
  const client = useClient();
  const add = async () => {
    const one: AdhocIndicator = { name: name.trim(), formula: formula.trim(), ...(decimals !== '' && { decimals: Number(decimals) }) };
    if (!one.name || !one.formula) return setWrong(say(words.adhocLacks));
    // Of one unit at one time: it is the formula that is looked at.
    const { error } = await client.query(CostQuery, { ask: completed({ units: ask.units, indicators: [{ adhoc: one }], measures: ['VALUE'], rows: ['UNIT'], columns: ['INDICATOR', 'PERIOD', 'MEASURE'] }, seen) }, { requestPolicy: 'network-only' }).toPromise();
    if (error) return setWrong(whyNot(error));
    setWrong('');
    setName('');
    setFormula('');
    onAdd(one);
  };
  return (
    <details className="table-adhoc">
      <summary>{say(words.adhoc)}</summary>
      <label className="table-field">
        {say(words.adhocName)}
        <input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="table-field">
        {say(words.adhocFormula)}
        <textarea rows={2} spellCheck={false} maxLength={1000} value={formula} aria-invalid={wrong !== ''} aria-describedby="table-adhoc-wrong" onChange={(event) => setFormula(event.target.value.replace(/\n/g, ' '))} />
      </label>
      <label className="table-field">
        {say(words.adhocDecimals)}
        <select value={decimals} onChange={(event) => setDecimals(event.target.value)}>
          <option value="">–</option>
          {[0, 1, 2, 3, 4].map((n) => (
            <option key={n}>{n}</option>
          ))}
        </select>
      </label>
      <p id="table-adhoc-wrong" role="alert" className={wrong ? 'said' : undefined}>
        {wrong}
      </p>
      <button type="button" className="do" onClick={() => void add()}>
        {say(words.adhocAdd)}
      </button>
      <p>{say(words.adhocHelp)}</p>
      <ul className="table-elements" tabIndex={0} aria-label={say(words.adhocHelp)}>
        {elements.map((one) => (
          <li key={one.code}>
            <code>{one.code}</code> {nameIn(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}
