import { useState } from 'react';

import type { FigureStatus, TableMeasure } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { type Comparison, conditionName, conditionOf } from './conditions.ts';
import { useLabels } from './labels.ts';
import { comparisons, type LooseAsk, measures, nameOf, ofBoard, statuses, toggled } from './tableAsk.ts';
import { words } from './words.ts';

// ConditionsChoice keeps only units of which something holds.
export function ConditionsChoice({ ask, onChange }: { ask: LooseAsk; onChange: (ask: LooseAsk) => void }) {
  const labels = useLabels();
  const [measure, setMeasure] = useState<TableMeasure>('STATUS');
  const [indicator, setIndicator] = useState('');
  const [how, setHow] = useState<Comparison>('atLeast');
  const [typed, setTyped] = useState('');
  const [is, setIs] = useState<FigureStatus[]>(['BEHIND']);
  const [wrong, setWrong] = useState(false);
  const given = ask.where ?? [];
  const names = ask.indicators.map(nameOf).filter((name) => name !== undefined);
  const wordless = how === 'missing' || how === 'there';
  const asked = wordless ? how : measure === 'STATUS' ? 'is' : measure === 'CLASS' ? 'there' : how;
  const add = () => {
    const one = conditionOf(measure, names.includes(indicator) && !ofBoard(measure) ? indicator : '', asked, typed, is);
    setWrong(!one);
    if (one) onChange({ ...ask, where: [...given, one] });
  };
  return (
    <fieldset>
      <legend>{say(words.conditions)}</legend>
      <ul className="table-chips">
        {given.map((one, n) => (
          <li key={n}>
            {conditionName(one, labels)}{' '}
            <button type="button" className="quiet" aria-label={say(words.remove, { what: conditionName(one, labels) })} onClick={() => onChange({ ...ask, where: given.filter((each) => each !== one) })}>
              ✕
            </button>
          </li>
        ))}
      </ul>
      <div className="table-row">
        <label>
          {say(words.measures)}
          <select value={measure} onChange={(event) => setMeasure(event.target.value as TableMeasure)}>
            {measures.map((one) => (
              <option key={one} value={one}>
                {labels('TableMeasure', one)}
              </option>
            ))}
          </select>
        </label>
        {names.length > 1 && !ofBoard(measure) && (
          <label>
            {say(words.indicator)}
            <select value={indicator} onChange={(event) => setIndicator(event.target.value)}>
              <option value="">{say(words.anyIndicator)}</option>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {say(words.comparison)}
          <select value={asked} onChange={(event) => setHow(event.target.value === 'is' ? 'atLeast' : (event.target.value as Comparison))}>
            {(measure === 'STATUS' ? (['is'] as const) : measure === 'CLASS' ? [] : comparisons).map((one) => (
              <option key={one} value={one}>
                {say(one === 'is' ? words.isStatus : words[one])}
              </option>
            ))}
            <option value="missing">{say(words.isMissing)}</option>
            <option value="there">{say(words.isThere)}</option>
          </select>
        </label>
        {comparisons.includes(asked as never) && (
          <label>
            {say(words.number)}
            <input inputMode="decimal" value={typed} size={10} onChange={(event) => setTyped(event.target.value)} aria-invalid={wrong} />
          </label>
        )}
        <button type="button" className="do" onClick={add}>
          {say(words.addCondition)}
        </button>
      </div>
      {asked === 'is' && (
        <div className="table-row">
          {statuses.map((one) => (
            <label key={one} className="table-pick">
              <input type="checkbox" checked={is.includes(one)} onChange={() => setIs(toggled(is, one))} /> {labels('FigureStatus', one)}
            </label>
          ))}
        </div>
      )}
      {wrong && <p role="alert">{say(words.badNumber)}</p>}
    </fieldset>
  );
}
