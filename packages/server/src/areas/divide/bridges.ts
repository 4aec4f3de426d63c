import type { Borders } from '@gridkeeper/domain/areas/divide/atoms/barriers.ts';
import type { AtomFacts, Bridge } from '@gridkeeper/domain/areas/divide/atoms/graph-of.ts';
import { Union } from '@gridkeeper/domain/areas/divide/atoms/union.ts';
import type { Corner } from '@gridkeeper/domain/areas/divide/plane.ts';
import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { Atoms } from './atoms-of.ts';
import type { Ground } from './ground.ts';

/** A part of the boundary that touches no other, e.g. an island, by the atoms on it. */
type Island = { readonly atoms: readonly number[]; readonly work: number };

/**
 * Ways from parts of the boundary that are too small for a grid of their own to the nearest atom of another part. Only parts of the boundary itself
 * are joined so; ground that a locked grid cuts off is not.
 */
export function bridgesOf(atoms: Atoms, ground: Ground, borders: Borders, { target, tolerance }: DivideRules): readonly Bridge[] {
  const islands = islandsOf(atoms, ground, borders);
  if (islands.length < 2) return [];
  const places = placesOf(atoms, ground);
  const small = islands.filter(({ work }) => work < target * (1 - tolerance));
  // One island stays as the others' aim when all are small.
  const largest = islands.reduce((most, one) => (one.work > most.work ? one : most));
  return small
    .filter((island) => island !== largest)
    .flatMap((island) => {
      const others = islands.filter(
        (other) => other.work > island.work || (other.work === island.work && islands.indexOf(other) < islands.indexOf(island)),
      );
      return nearest(
        island.atoms,
        others.flatMap((other) => other.atoms),
        places,
      );
    });
}

function islandsOf({ facts, atomOf }: Atoms, ground: Ground, { left, right }: Borders): readonly Island[] {
  const joined = new Union(ground.faces.length);
  left.forEach((face, border) => {
    const other = right[border] ?? -1;
    if (other >= 0) joined.join(face, other);
  });
  const sets = new Map<number, Set<number>>();
  atomOf.forEach((atom, face) => {
    if (atom < 0) return;
    const root = joined.of(face);
    sets.set(root, (sets.get(root) ?? new Set()).add(atom));
  });
  return [...sets.values()].map((set) => ({ atoms: [...set], work: workOn(facts, set) }));
}

const workOn = (facts: readonly AtomFacts[], atoms: Iterable<number>): number =>
  [...atoms].reduce((sum, atom) => sum + (facts[atom]?.work ?? 0), 0);

/** A corner of each atom. */
function placesOf({ facts, atomOf }: Atoms, { faces, corners }: Ground): readonly Corner[] {
  const places: Corner[] = facts.map(() => [0, 0]);
  atomOf.forEach((atom, face) => {
    if (atom >= 0) places[atom] = corners.at(faces[face]?.rings[0]?.[0] ?? 0);
  });
  return places;
}

function nearest(some: readonly number[], others: readonly number[], places: readonly Corner[]): readonly Bridge[] {
  let [best, least]: [Bridge | undefined, number] = [undefined, Infinity];
  for (const from of some) {
    for (const to of others) {
      const [[ax, ay], [bx, by]] = [places[from] ?? [0, 0], places[to] ?? [0, 0]];
      const far = Math.hypot(ax - bx, ay - by);
      if (far < least) [best, least] = [{ from, to }, far];
    }
  }
  return best === undefined ? [] : [best];
}
