import { useEffect, useState } from 'react';

import { useAsk } from '../../ask.ts';
import type { TableCatalogueQuery } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { Question } from '../../part/Question.tsx';
import { useSeen } from '../../seen.ts';
import { number } from '../../write.ts';
import { ArrangementChoice } from './ArrangementChoice.tsx';
import { CatalogueQuery, CostQuery } from './asked.ts';
import { ConditionsChoice } from './ConditionsChoice.tsx';
import { IndicatorsChoice } from './IndicatorsChoice.tsx';
import { useLabels } from './labels.ts';
import { PeriodsChoice } from './PeriodsChoice.tsx';
import { completed, type LooseAsk, measures, ofBoard, withMeasure } from './tableAsk.ts';
import { UnitsChoice } from './UnitsChoice.tsx';
import { whyNot } from './why.ts';
import { words } from './words.ts';

// Builder makes a question for a table, choice by choice, and says how large the table will be. Nothing is
// asked for until one wants to see it.
export function Builder({ given, own, catalogue, onShow }: { given: LooseAsk; own: string; catalogue: TableCatalogueQuery; onShow: (ask: LooseAsk) => void }) {
  const labels = useLabels();
  const [ask, setAsk] = useState(given);
  const seen = useSeen();
  const figured = [...ask.measures, ...[...(ask.where ?? []), ...(ask.order ?? [])].map(({ measure }) => measure)].some((one) => !ofBoard(one));
  const lacks = (ask.indicators.length === 0 && figured) || ask.measures.length === 0;
  return (
    <div className="table-builder">
      <UnitsChoice ask={ask} own={own} onChange={setAsk} />
      <IndicatorsChoice ask={ask} campaign={catalogue.campaign} onChange={setAsk} />
      <PeriodsChoice ask={ask} years={catalogue.campaigns.map(({ year }) => year)} onChange={setAsk} />
      <fieldset>
        <legend>{say(words.measures)}</legend>
        <div className="table-row">
          {measures.map((one) => (
            <label key={one} className="table-pick">
              <input type="checkbox" checked={ask.measures.includes(one)} onChange={() => setAsk(withMeasure(ask, one))} /> {labels('TableMeasure', one)}
            </label>
          ))}
        </div>
      </fieldset>
      <details>
        <summary>{say(words.arrangement)}</summary>
        <ConditionsChoice ask={ask} onChange={setAsk} />
        <ArrangementChoice ask={ask} onChange={setAsk} />
      </details>
      <div className="table-go">
        {lacks ? <p role="alert">{say(words.nothingPicked)}</p> : <Size ask={ask} />}
        <button type="button" className="do go" disabled={lacks} onClick={() => onShow(ask)}>
          {say(words.show)}
        </button>
        <Question ask={{ document: CatalogueQuery, variables: { year: Number(seen.period.slice(0, 4)) } }} />
      </div>
    </div>
  );
}

// Size says how large a table will be, once one has chosen for a moment.
function Size({ ask }: { ask: LooseAsk }) {
  const seen = useSeen();
  const wanted = JSON.stringify(completed(ask, seen));
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), 400);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data, error } = useAsk(CostQuery, { ask: JSON.parse(settled) });
  const cost = data?.costOf;
  if (error) return <p role="alert">{say(words.refused, { why: whyNot(error) })}</p>;
  return <p role="status">{cost ? say(cost.fits ? words.sizeShort : words.sizeLarge, { rows: number(cost.rows), columns: number(cost.columns) }) : '\u00a0'}</p>;
}
