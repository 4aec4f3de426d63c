import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { faultAt } from './parse-fault.ts';

const most = 200;

/** Faults in the order in which one mends them: file by file, pack.yaml first and bases last, from the top down; each once, and not without end. */
export function tidyFaults(faults: readonly PackFault[]): readonly PackFault[] {
  const once = [...new Map(faults.map((fault) => [`${fault.file}:${fault.line}:${fault.what.zh}`, fault])).values()];
  const sorted = once.sort((a, b) => compare(rank(a.file), rank(b.file)) || (a.line ?? 0) - (b.line ?? 0));
  const [last] = sorted.slice(most);
  return last ? [...sorted.slice(0, most), faultAt({ file: last.file, line: last.line }, more, { count: sorted.length - most })] : sorted;
}

function rank(file: string): string {
  return `${file.startsWith('../') ? 1 : 0}${file.endsWith('pack.yaml') ? 0 : 1}${file}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const more = {
  what: { zh: '从这里起另有 {count} 处错误。', en: 'From here on there are {count} more faults.' },
  mend: { zh: '先改上面的，再检查一遍。', en: 'Mend those above first, and check again.' },
};
