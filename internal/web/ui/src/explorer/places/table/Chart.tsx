import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { TableRowsFragment } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { number } from '../../write.ts';
import { drawable, drawingOf, type Drawing, scales } from './chart.ts';
import { useLabels } from './labels.ts';
import type { LooseAsk } from './tableAsk.ts';
import { words } from './words.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

// Chart draws a table's numbers as lines or bars. The table itself stands below it.
export default function Chart({ table, ask, kind, title }: { table: TableRowsFragment; ask: LooseAsk; kind: 'lines' | 'bars'; title: string }) {
  const labels = useLabels();
  const all = drawable(table);
  const [chosen, setChosen] = useState(all[0]);
  const measure = chosen && all.includes(chosen) ? chosen : all[0];
  const [scaled, setScaled] = useState('');
  const of = measure ? scales(table, measure) : [];
  const scale = of.includes(scaled) ? scaled : of[0];
  const drawing = useMemo(() => (measure ? drawingOf(table, ask, measure, labels, scale) : null), [table, ask, measure, labels, scale]);
  if (!measure || !drawing || drawing.series.length === 0) return <p role="status">{say(words.noChart)}</p>;
  return (
    <figure className="table-chart">
      <div className="table-row">
      {all.length > 1 && (
        <label>
          {say(words.chartWhat)}
          <select value={measure} onChange={(event) => setChosen(event.target.value as typeof measure)}>
            {all.map((one) => (
              <option key={one} value={one}>
                {labels('TableMeasure', one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {of.length > 1 && (
        <label>
          {say(words.chartScale)}
          <select value={scale} onChange={(event) => setScaled(event.target.value)}>
            {of.map((one) => (
              <option key={one} value={one}>
                {one || say(words.chartPlain)}
              </option>
            ))}
          </select>
        </label>
      )}
      </div>
      <Picture drawing={drawing} kind={kind} label={say(words.chartOf, { what: `${labels('TableMeasure', measure)}, ${title}` })} />
      {drawing.all > drawing.series.length && <figcaption>{say(words.firstSeries, { n: drawing.series.length, all: drawing.all })}</figcaption>}
    </figure>
  );
}

const dashes = ['solid', 'dashed', 'dotted'] as const;
const marks = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'emptyCircle', 'emptyRect', 'emptyTriangle'];

function Picture({ drawing, kind, label }: { drawing: Drawing; kind: 'lines' | 'bars'; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const flat = kind === 'bars' && drawing.names.length * drawing.series.length > 8; // names run down: long ones can be read
  const height = flat ? Math.max(220, drawing.names.length * Math.max(26, drawing.series.length * 12) + 90) : 360;
  useEffect(() => {
    const chart = init(place.current!, null, { renderer: 'canvas', locale: 'EN' });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const draw = () => {
      const style = getComputedStyle(document.documentElement);
      const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
      const size = parseFloat(style.fontSize) * 0.8;
      const font = { color: colour('ink'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: size };
      const narrow = place.current!.clientWidth < 500;
      const names = { type: 'category' as const, data: drawing.names, inverse: flat, axisLabel: { ...font, ...(flat && { width: narrow ? 110 : 240, overflow: 'truncate' as const }), hideOverlap: !flat, ...(flat && { interval: 0 }) }, axisLine: { lineStyle: { color: colour('edge') } } };
      const numbers = { type: 'value' as const, axisLabel: { ...font, formatter: (value: number) => number(value, Number.isInteger(value) ? 0 : 2), hideOverlap: true }, splitLine: { lineStyle: { color: colour('line') } }, splitNumber: narrow ? 3 : 5 };
      chart.setOption(
        {
          animation: false,
          color: ['touch', 'behind', 'track', 'missed', 'met', 'none', 'ink', 'edge'].map(colour),
          textStyle: font,
          aria: { enabled: false },
          legend: { show: drawing.series.length > 1, type: 'scroll', top: 0, textStyle: { ...font, width: narrow ? 220 : 400, overflow: 'truncate' }, pageTextStyle: font, pageIconColor: colour('touch') },
          tooltip: { trigger: flat ? 'item' : 'axis', renderMode: 'richText', confine: true, backgroundColor: colour('raised'), borderColor: colour('edge'), textStyle: font,
            valueFormatter: (value: unknown) => (value == null ? '–' : number(value as number, Number.isInteger(value) ? 0 : 2)) },
          grid: { top: drawing.series.length > 1 ? 44 : 16, left: 8, right: 20, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
          xAxis: flat ? numbers : names,
          yAxis: flat ? names : numbers,
          series: drawing.series.map(({ name, values }, n) =>
            kind === 'lines'
              ? { type: 'line', name, data: values, symbol: marks[n], symbolSize: 8, lineStyle: { width: 2.5, type: dashes[n % 3] } }
              : { type: 'bar', name, data: values, barMaxWidth: 34 },
          ),
        },
        { notMerge: true },
      );
    };
    draw();
    const resized = new ResizeObserver(() => {
      chart.resize();
      draw();
    });
    resized.observe(place.current!);
    dark.addEventListener('change', draw);
    return () => {
      resized.disconnect();
      dark.removeEventListener('change', draw);
      chart.dispose();
    };
  }, [drawing, kind, flat]);
  return <div ref={place} role="img" aria-label={label} lang={language} style={{ height }} />;
}
