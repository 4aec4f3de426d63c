import type { SlipView, TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';

/** The slips 单据 that can be printed after what has happened: of each the newest. */
export function slipsOf(pack: CompiledPack, timeline: readonly TimelineEntry[]): SlipView[] {
  return pack.slips.flatMap(({ code, label, clause, on, facts, signatures }) => {
    const step = timeline.findLast((entry) => entry.action !== null && on.includes(entry.action));
    return step ? [{ code, label, clause, version: step.version, facts, signatures }] : [];
  });
}
