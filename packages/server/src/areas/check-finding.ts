import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { type AreaFinding, type AreaFindingKind, type AreaShape, areaFindingKinds } from '@gridkeeper/domain/areas/wire.ts';

type Named = { readonly id: string; readonly name: string };

/** A finding about areas; what is not told is null. */
export function findingOf(kind: AreaFindingKind, areas: readonly Named[], more: Partial<AreaFinding> = {}): AreaFinding {
  const about = { areaIds: areas.map(({ id }) => id), names: areas.map(({ name }) => name) };
  return { kind, ...about, squareMetres: null, count: null, at: null, shape: null, ...more };
}

/** A finding that is a piece of ground, with its square metres to a tenth and a place inside it. */
export function groundFinding(kind: AreaFindingKind, areas: readonly Named[], shape: AreaShape): AreaFinding {
  return findingOf(kind, areas, { squareMetres: Math.round(squareMetresOf(shape) * 10) / 10, at: centreOf(shape), shape });
}

/** In the order of the kinds, each with the largest first. */
export function inOrder(findings: readonly AreaFinding[]): readonly AreaFinding[] {
  const size = ({ squareMetres, count }: AreaFinding) => squareMetres ?? count?.is ?? 0;
  return findings.toSorted((a, b) => areaFindingKinds.indexOf(a.kind) - areaFindingKinds.indexOf(b.kind) || size(b) - size(a));
}
