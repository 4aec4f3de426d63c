import { type AtomEdge, type AtomGraph, incidenceOf } from '../partition/atom-graph.ts';
import type { DivideRules } from '../wire.ts';
import { type Borders, crossingCosts } from './barriers.ts';

/** An atom's own numbers; `estate`: the estate it stands in that is too large to be kept whole, or -1. */
export type AtomFacts = { readonly work: number; readonly households: number; readonly squareMetres: number; readonly estate: number };

/** A way to a part of the ground that touches no other. */
export type Bridge = { readonly from: number; readonly to: number };
/** Crossing water to an island costs as much as so many metres of highway do within a grid, in hundreds. */
const bridgeCost = 4;

/** @param atomOf the atom of each face; -1: it is not divided */
export function graphOf(
  facts: readonly AtomFacts[],
  atomOf: Int32Array,
  borders: Borders,
  rules: DivideRules,
  bridges: readonly Bridge[],
): AtomGraph {
  const size = facts.length;
  const outer = new Float64Array(size);
  const between = new Map<number, { from: number; to: number; metres: number; crossing: number }>();
  borders.left.forEach((left, border) => {
    const [a, b] = [atomOf[left] ?? -1, atomOf[borders.right[border] ?? -1] ?? -1];
    if (a === b) return;
    const metres = borders.metres[border] ?? 0;
    if (a < 0 || b < 0) {
      const only = Math.max(a, b);
      outer[only] = (outer[only] ?? 0) + metres;
      return;
    }
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const edge = between.get(from * size + to) ?? { from, to, metres: 0, crossing: 0 };
    edge.metres += metres;
    edge.crossing += (metres / 100) * (crossingCosts[borders.rank[border] ?? 0] ?? 0);
    between.set(from * size + to, edge);
  });
  const edges = [...between.values()].map((edge): AtomEdge => ({ ...edge, parting: partingOf(facts, edge) }));
  for (const { from, to } of bridges) edges.push({ from, to, metres: 0, crossing: bridgeCost, parting: 0 });
  const most = rules.target * (1 + rules.tolerance);
  const mostHouseholds = rules.households?.max ?? Number.POSITIVE_INFINITY;
  return {
    size,
    work: Float64Array.from(facts, ({ work }) => (work > most ? rules.target : work)),
    households: Float64Array.from(facts, ({ households }) => Math.min(households, mostHouseholds)),
    squareMetres: Float64Array.from(facts, ({ squareMetres }) => squareMetres),
    outer,
    from: Int32Array.from(edges, ({ from }) => from),
    to: Int32Array.from(edges, ({ to }) => to),
    metres: Float64Array.from(edges, ({ metres }) => metres),
    crossing: Float64Array.from(edges, ({ crossing }) => crossing),
    parting: Float64Array.from(edges, ({ parting }) => parting),
    ...incidenceOf(size, edges),
  };
}

function partingOf(facts: readonly AtomFacts[], { from, to, metres }: { from: number; to: number; metres: number }): number {
  const estate = facts[from]?.estate ?? -1;
  return estate >= 0 && facts[to]?.estate === estate ? 0.3 + metres / 100 : 0;
}
