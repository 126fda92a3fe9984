import type { Axis, FigureBasis, TableMeasure } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { useLabels } from './labels.ts';
import { arranged, bases, earlier, type LooseAsk, measures, nameOf, ofBoard, toggled } from './tableAsk.ts';
import { words } from './words.ts';

// ArrangementChoice says what runs down and what across, in which order the units stand, what is totalled,
// and how it is summed.
export function ArrangementChoice({ ask, onChange }: { ask: LooseAsk; onChange: (ask: LooseAsk) => void }) {
  const labels = useLabels();
  const names = ask.indicators.map(nameOf).filter((name) => name !== undefined);
  const order = ask.order?.[0];
  const orderBy = (measure: string, indicator: string, descending: boolean) => {
    const { order: _, ...rest } = ask;
    onChange(measure ? { ...rest, order: [{ measure: measure as TableMeasure, ...(indicator && { indicator }), ...(order?.period && { period: order.period }), ...(descending && { descending }) }] } : rest);
  };
  return (
    <>
      {(['rows', 'columns'] as const).map((where) => (
        <fieldset key={where}>
          <legend>{say(where === 'rows' ? words.inRows : words.inColumns)}</legend>
          <ul className="table-axes">
            {ask[where].map((axis, n) => (
              <li key={axis}>
                <span>{labels('Axis', axis)}</span>
                {n > 0 && (
                  <button type="button" className="quiet" onClick={() => onChange(earlier(ask, axis))} aria-label={say(words.moveEarlier, { what: labels('Axis', axis) })}>
                    ↑
                  </button>
                )}
                <button type="button" className="quiet" onClick={() => onChange(arranged(ask, axis, where === 'rows' ? 'columns' : 'rows'))}>
                  → {say(where === 'rows' ? words.inColumns : words.inRows)}
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
      <fieldset>
        <legend>{say(words.ordering)}</legend>
        <div className="table-row">
          <label>
            {say(words.orderBy)}
            <select value={order?.measure ?? ''} onChange={({ target: { value } }) => orderBy(value, ofBoard(value as TableMeasure) ? '' : (order?.indicator ?? (names.length > 1 ? names[0]! : '')), value !== 'RANK')}>
              <option value="">{say(words.byCode)}</option>
              {measures.map((one) => (
                <option key={one} value={one}>
                  {labels('TableMeasure', one)}
                </option>
              ))}
            </select>
          </label>
          {order && names.length > 1 && !ofBoard(order.measure) && (
            <label>
              {say(words.indicator)}
              <select value={order.indicator ?? ''} onChange={(event) => orderBy(order.measure, event.target.value, Boolean(order.descending))}>
                {names.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          )}
          {order && (
            <label>
              {say(words.ordering)}
              <select value={order.descending ? 'down' : 'up'} onChange={(event) => orderBy(order.measure, order.indicator ?? '', event.target.value === 'down')}>
                <option value="down">{say(words.largest)}</option>
                <option value="up">{say(words.smallest)}</option>
              </select>
            </label>
          )}
          <label>
            {say(words.top)}
            <input
              type="number"
              min={1}
              inputMode="numeric"
              value={ask.top ?? ''}
              onChange={(event) => {
                const { top: _, ...rest } = ask;
                const n = Math.floor(event.target.valueAsNumber);
                onChange(n >= 1 ? { ...rest, top: n } : rest);
              }}
            />
          </label>
        </div>
      </fieldset>
      <fieldset>
        <legend>{say(words.totals)}</legend>
        <div className="table-row">
          {(['UNIT', 'INDICATOR', 'PERIOD'] satisfies Axis[]).map((axis) => (
            <label key={axis} className="table-pick">
              <input type="checkbox" checked={ask.totals?.includes(axis) ?? false} onChange={() => onChange({ ...ask, totals: toggled(ask.totals, axis) })} /> {say(words.totalOf, { what: labels('Axis', axis).toLowerCase() })}
            </label>
          ))}
        </div>
        <div className="table-row">
          <label>
            {say(words.tree)}
            <select
              value={ask.tree ?? ''}
              onChange={(event) => {
                const { tree: _, ...rest } = ask;
                onChange(event.target.value ? { ...rest, tree: event.target.value } : rest);
              }}
            >
              <option value="">{say(words.treeHeader)}</option>
              <option value="AS_REPORTED">{say(words.treeReported)}</option>
              <option value="CURRENT">{say(words.treeCurrent)}</option>
              {ask.tree && !['AS_REPORTED', 'CURRENT'].includes(ask.tree) && <option value={ask.tree}>{ask.tree}</option>}
            </select>
          </label>
          <label>
            {say(words.basis)}
            <select
              value={ask.status ?? ''}
              onChange={(event) => {
                const { status: _, ...rest } = ask;
                onChange(event.target.value ? { ...rest, status: event.target.value as FigureBasis } : rest);
              }}
            >
              <option value="">{say(words.basisAny)}</option>
              {bases.map((one) => (
                <option key={one} value={one}>
                  {labels('FigureBasis', one)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </fieldset>
    </>
  );
}
