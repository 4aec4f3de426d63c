import { proofOf as countProved } from '@gridkeeper/domain/policy/check-proof.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackProof } from '@gridkeeper/domain/policy/wire.ts';

/** Within office hours, and outside them. */
export const times = 2;

/** How many questions the routing table has to answer: combinations of category, zone, level, severity and time. */
export function cellsOf(pack: CompiledPack): number {
  return leavesOf(pack) * pack.zones.length * Math.max(1, pack.levels.length) * Math.max(1, pack.severities.length) * times;
}

function leavesOf(pack: CompiledPack): number {
  return pack.categories.filter((category) => category.parent !== null).length;
}

/** What a check without findings has proved. @param elapsed milliseconds that reading and checking took */
export function proofOf(pack: CompiledPack, elapsed: number): PackProof {
  return { ...countProved(pack), milliseconds: Math.round(elapsed) };
}
