import { say } from '../../language.ts';
import { useChange } from '../../seen.ts';
import { indicatorName } from './labels.ts';
import { type LooseAsk, writeAsk } from './tableAsk.ts';
import { words } from './words.ts';

// IndicatorSwitch shows the same table of another indicator, where it is of one alone.
export function IndicatorSwitch({ ask, indicators }: { ask: LooseAsk; indicators: readonly { id: string; code: string; shortName: string; nameEn: string; measure: string }[] }) {
  const change = useChange();
  const code = ask.indicators.length === 1 ? ask.indicators[0]!.code : undefined;
  if (!code || !indicators.some((one) => one.code === code)) return null;
  const to = (next: string) => {
    const named = <T extends { indicator?: string | null }>(one: T): T => (one.indicator ? { ...one, indicator: next } : one);
    change({ ask: writeAsk({ ...ask, indicators: [{ code: next }], where: ask.where?.map(named), order: ask.order?.map(named) }) });
  };
  return (
    <label className="table-field table-switch">
      {say(words.indicator)}
      <select value={code} onChange={(event) => to(event.target.value)}>
        {indicators.map((one) => (
          <option key={one.id} value={one.code}>
            {indicatorName(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
