import { HeatmapChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

import type { FigureStandingFragment } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { amount } from './amount.ts';
import type { Heat } from './heat.ts';
import { words } from './words.ts';

use([HeatmapChart, GridComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

const rowHeight = 26;

// HeatMap draws the months of units: the darker, the more. It is drawn in the page's own colours, anew
// where the theme changes, and writes no styles that the page's policy forbids.
export default function HeatMap({ heat, indicator, label }: { heat: Heat; indicator: FigureStandingFragment['indicator']; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = init(place.current!, null, { renderer: 'svg' });
    const draw = () => chart.setOption(optionOf(heat, indicator, colours(place.current!), chart), { notMerge: true });
    draw();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    const watch = new ResizeObserver(() => {
      chart.resize();
      draw();
    });
    watch.observe(place.current!);
    return () => {
      dark.removeEventListener('change', draw);
      watch.disconnect();
      chart.dispose();
    };
  }, [heat, indicator]);
  return <div ref={place} role="img" aria-label={label} className="figure-heat-map" style={{ height: `${heat.rows.length * rowHeight + 90}px` }} />;
}

function colours(of: Element): { ink: string; soft: string; line: string; paper: string; touch: string } {
  const style = getComputedStyle(of);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return { ink: value('ink'), soft: value('soft'), line: value('line'), paper: value('paper'), touch: value('touch') };
}

function optionOf(heat: Heat, indicator: FigureStandingFragment['indicator'], { ink, soft, line, paper, touch }: ReturnType<typeof colours>, chart: EChartsType) {
  const fontFamily = getComputedStyle(document.body).fontFamily;
  const text = { color: soft, fontFamily, fontSize: 13 };
  const narrow = chart.getWidth() < 560;
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: narrow ? 116 : 170, right: 8, top: 28, bottom: 54 },
    tooltip: {
      renderMode: 'richText' as const,
      confine: true,
      backgroundColor: paper,
      borderColor: line,
      textStyle: { color: ink, fontFamily, fontSize: 14 },
      formatter: ({ value: [month, row, value] }: { value: [number, number, number] }) => say(words.heatCell, { unit: heat.rows[row]?.name ?? '', m: heat.months[month] ?? '', value: amount(value, indicator) }),
    },
    xAxis: { type: 'category' as const, position: 'top' as const, data: heat.months.map((month) => `T${month}`), axisLabel: text, axisLine: { show: false }, axisTick: { show: false }, splitArea: { show: false } },
    yAxis: { type: 'category' as const, inverse: true, data: heat.rows.map(({ name }) => name), axisLabel: { ...text, width: narrow ? 108 : 160, overflow: 'truncate' as const, interval: 0 }, axisLine: { show: false }, axisTick: { show: false } },
    visualMap: { min: heat.least, max: heat.most, orient: 'horizontal' as const, left: 'center', bottom: 4, itemHeight: 140, itemWidth: 14, calculable: false, inRange: { color: [line, touch] }, text: [amount(heat.most, indicator), amount(heat.least, indicator)], textStyle: text },
    series: [
      {
        type: 'heatmap' as const,
        data: heat.rows.flatMap(({ values }, row) => values.flatMap((value, month) => (value == null ? [] : [[month, row, value]]))),
        itemStyle: { borderColor: paper, borderWidth: 1 },
        emphasis: { itemStyle: { borderColor: ink, borderWidth: 2 } },
      },
    ],
  };
}
