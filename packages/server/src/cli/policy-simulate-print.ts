import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import { reasonOf } from '@gridkeeper/domain/exchange/fault.ts';
import { modelLimits } from '@gridkeeper/domain/policy/simulate/model-limits.ts';
import { type Section, simulationSections } from '@gridkeeper/domain/policy/simulate/sentences.ts';
import { comparisonSection } from '@gridkeeper/domain/policy/simulate/sentences-compare.ts';
import type { Simulation } from '@gridkeeper/domain/policy/simulate/simulate.ts';
import type { BadRow } from './policy-simulate-cases.ts';

export type Told = {
  readonly result: Simulation;
  readonly against: Simulation | undefined;
  readonly bad: readonly BadRow[];
  readonly zone: string;
  readonly seconds: number;
};

const shown = 5;

/** A run as a clerk reads it on a terminal. */
export function printSimulation({ result, against, bad, zone, seconds }: Told, locale: Locale): string {
  const { pack, figures } = result;
  const sections: readonly Section[] = [
    ...simulationSections(result, zone),
    ...(against ? [comparisonSection(result, against)] : []),
    ...(bad.length > 0 ? [badRows(bad)] : []),
    { heading: { zh: '本推演未计入的', en: 'What this run leaves out' }, lines: modelLimits },
  ];
  const head: Label = {
    zh: `${pack.label.zh} ${pack.version}：${figures.cases} 件历史案件的推演，用时 ${seconds.toFixed(1)} 秒`,
    en: `${pack.label.en} ${pack.version}: ${figures.cases} past cases run in ${seconds.toFixed(1)} s`,
  };
  return [head[locale], ...sections.map((section) => printSection(section, locale)), ''].join('\n');
}

function printSection({ heading, lines }: Section, locale: Locale): string {
  return ['', heading[locale], ...lines.map((line) => `  ${line[locale]}`)].join('\n');
}

function badRows(bad: readonly BadRow[]): Section {
  const lines = bad.slice(0, shown).flatMap(({ row, faults }) =>
    faults.map((fault): Label => {
      const { zh, en } = reasonOf(fault);
      return { zh: `第 ${row} 行 ${fault.column}：${zh}（${fault.value}）`, en: `row ${row}, ${fault.column}: ${en} (${fault.value})` };
    }),
  );
  const more = bad.length - shown;
  if (more > 0) lines.push({ zh: `还有 ${more} 行。`, en: `and ${more} rows more.` });
  return { heading: { zh: `未采用的行：${bad.length}`, en: `Rows not taken: ${bad.length}` }, lines };
}
