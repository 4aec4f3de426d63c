import type { AreaCheck, AreaFinding, AreaFindingKind } from '@gridkeeper/domain/areas/wire.ts';
import type { CheckedAreas } from './check-areas.ts';

/** So many findings of one kind are sent; the count tells the rest. */
const mostOfAKind = 500;

/** The self-check as it is sent: every kind with its count, the largest findings of each. */
export function presentCheck({ findings, ...checked }: CheckedAreas): AreaCheck {
  const counts = countKinds(findings);
  const sent = new Map<AreaFindingKind, number>();
  return {
    ...checked,
    counts,
    findings: findings.filter(({ kind }) => {
      const before = sent.get(kind) ?? 0;
      sent.set(kind, before + 1);
      return before < mostOfAKind;
    }),
  };
}

/** How many findings there are of each kind that was found. */
export function countKinds(findings: readonly AreaFinding[]): AreaCheck['counts'] {
  const counts = new Map<AreaFindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}
