import { type FaultText, fault } from './check-fault.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/** Office hours run forward within a day; limits cannot be counted otherwise. */
export function checkHours({ hours: { spans } }: CompiledPack): readonly PackFinding[] {
  return spans.flatMap(([from, to], index) => {
    const at = ['hours', 'spans', index];
    if (to <= from) return [fault(at, backwards)];
    const before = spans[index - 1];
    return before && from < before[1] ? [fault(at, overlapping)] : [];
  });
}

const backwards: FaultText = {
  what: { zh: '这段办公时间结束不晚于开始。', en: 'These hours end no later than they begin.' },
  mend: { zh: '先写开始再写结束，例如 "08:30-12:00"。', en: 'Write the beginning first, such as "08:30-12:00".' },
};
const overlapping: FaultText = {
  what: { zh: '这段办公时间在前一段结束之前就开始。', en: 'These hours begin before the ones before them have ended.' },
  mend: {
    zh: '按先后排列，不要重叠，例如 ["08:30-12:00", "13:30-17:30"]。',
    en: 'Put them in order without overlap, such as ["08:30-12:00", "13:30-17:30"].',
  },
};
