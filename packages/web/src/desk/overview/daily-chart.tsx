import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { overviewTexts } from './texts.ts';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const colours = ['#0a5c93', '#17683f'];

export default function DailyChart({ daily }: { readonly daily: Overview['daily'] }) {
  const say = useTexts(overviewTexts);
  const host = useRef<HTMLDivElement>(null);
  const opened = say('opened');
  const closed = say('closed');
  useEffect(() => {
    if (host.current === null) return;
    const chart = init(host.current);
    const line = (name: string, key: 'opened' | 'closed', dashed: boolean) => ({
      name,
      type: 'line' as const,
      data: daily.map((day) => day[key]),
      showSymbol: false,
      lineStyle: { width: 2, type: dashed ? ('dashed' as const) : ('solid' as const) },
    });
    chart.setOption({
      color: colours,
      animation: false,
      grid: { left: 36, right: 12, top: 32, bottom: 24 },
      legend: { top: 0, right: 0, icon: 'roundRect', itemHeight: 3 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: daily.map((day) => day.date.slice(5)), boundaryGap: false },
      yAxis: { type: 'value', minInterval: 1 },
      series: [line(opened, 'opened', false), line(closed, 'closed', true)],
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(host.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [daily, opened, closed]);
  return <div ref={host} className="daily-chart" role="img" aria-label={say('daily')} />;
}
