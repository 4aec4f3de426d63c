import type { AreaCheck, AreaFinding, AreaFindingKind } from '@gridkeeper/domain/areas/wire.ts';
import { useMemo, useState } from 'react';

/** A finding with a name of its own on the map, the same whatever kinds are shown. */
export type NumberedFinding = AreaFinding & { readonly id: string };

export type Findings = {
  readonly shown: readonly NumberedFinding[];
  readonly kind: AreaFindingKind | null;
  readonly choose: (kind: AreaFindingKind | null) => void;
};

/** The findings of one kind or of all, for the list and the map together. */
export function useFindings(check: AreaCheck | undefined): Findings {
  const [kind, choose] = useState<AreaFindingKind | null>(null);
  const all = useMemo(() => check?.findings.map((finding, i) => ({ ...finding, id: `finding-${i}` })) ?? [], [check]);
  // A kind that a newer check does not find any more is no filter.
  const wanted = kind !== null && check?.counts[kind] !== undefined ? kind : null;
  const shown = useMemo(() => (wanted === null ? all : all.filter((finding) => finding.kind === wanted)), [all, wanted]);
  return { shown, kind: wanted, choose };
}
