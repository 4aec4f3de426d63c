import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { Borders } from '@gridkeeper/domain/areas/divide/atoms/barriers.ts';
import type { AtomFacts } from '@gridkeeper/domain/areas/divide/atoms/graph-of.ts';
import { joinApart } from '@gridkeeper/domain/areas/divide/atoms/join-apart.ts';
import { labelFaces, unlabelled } from '@gridkeeper/domain/areas/divide/atoms/label-faces.ts';
import { Union } from '@gridkeeper/domain/areas/divide/atoms/union.ts';
import type { DivideInput } from '@gridkeeper/domain/areas/divide/wire.ts';
import { workOf } from '@gridkeeper/domain/areas/divide/work.ts';
import type { Ground } from './ground.ts';
import type { Prepared } from './prepare.ts';
import { squareMetresOfFace } from './square-metres.ts';

/** Atoms of the ground. `atomOf`: of each face, below -1 for the fixed grid -2, -3, ...; `buildings`: the numbers of those on each atom. */
export type Atoms = {
  readonly facts: readonly AtomFacts[];
  readonly atomOf: Int32Array;
  readonly buildings: readonly (readonly number[])[];
};

export const fixedLabel = (fixed: number): number => -2 - fixed;

/** Gives all ground to buildings, and joins what is not to be parted: buildings that overlap, parts of one, and estates that fit into a grid. */
export function atomsOf(input: DivideInput, prepared: Prepared, ground: Ground, borders: Borders): Atoms {
  const { buildings } = prepared;
  const joined = new Union(buildings.length + ground.faces.length);
  const labels = Int32Array.from(ground.owners, (owners, face) => {
    const [first = unlabelled, ...more] = owners;
    for (const other of more) joined.join(first, other);
    return (ground.fixed[face] ?? -1) >= 0 ? fixedLabel(ground.fixed[face] ?? 0) : first;
  });
  const count = labelFaces(labels, borders, buildings.length);
  joinApart(labels, borders, joined);
  const squareMetres = new Float64Array(count);
  ground.faces.forEach((face, i) => {
    const label = labels[i] ?? unlabelled;
    if (label >= 0) squareMetres[label] = (squareMetres[label] ?? 0) + squareMetresOfFace(face, ground.corners, prepared.plane);
  });
  const estateOf = estatesOf(input, prepared);
  const works = Float64Array.from(squareMetres, (ground, label) => workOf(buildings[label]?.given, ground, input.rules.weights));
  joinEstates(input, labels, borders, joined, estateOf, works);
  return gather(prepared, labels, joined, squareMetres, estateOf, works);
}

/** The estate that each building stands in, or -1. */
function estatesOf({ estates }: DivideInput, { buildings }: Prepared): Int32Array {
  return Int32Array.from(buildings, ({ given }) => estates.findIndex((shape) => contains(shape, given.point)));
}

function joinEstates(
  { estates, rules }: DivideInput,
  labels: Int32Array,
  { left, right }: Borders,
  joined: Union,
  estateOf: Int32Array,
  works: Float64Array,
): void {
  const sums = new Float64Array(estates.length);
  estateOf.forEach((estate, label) => {
    if (estate >= 0) sums[estate] = (sums[estate] ?? 0) + (works[label] ?? 0);
  });
  const most = Math.min(rules.target * (1 + rules.tolerance), rules.households?.max ?? Number.POSITIVE_INFINITY);
  left.forEach((face, border) => {
    const [a, b] = [labels[face] ?? -1, labels[right[border] ?? -1] ?? -1];
    const estate = estateOf[a] ?? -1;
    if (a !== b && estate >= 0 && estateOf[b] === estate && (sums[estate] ?? 0) <= most) joined.join(a, b);
  });
}

function gather(
  { buildings }: Prepared,
  labels: Int32Array,
  joined: Union,
  squareMetres: Float64Array,
  estateOf: Int32Array,
  works: Float64Array,
): Atoms {
  const numbers = new Map<number, number>();
  const facts: { work: number; households: number; squareMetres: number; estate: number }[] = [];
  const members: number[][] = [];
  const atomOfLabel = (label: number): number => {
    const root = joined.of(label);
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, facts.length);
    facts.push({ work: 0, households: 0, squareMetres: 0, estate: estateOf[root] ?? -1 });
    members.push([]);
    return facts.length - 1;
  };
  const atomOf = labels.map((label) => (label < 0 ? label : atomOfLabel(label)));
  squareMetres.forEach((ground, label) => {
    const number = numbers.get(joined.of(label));
    const fact = facts[number ?? -1];
    if (fact === undefined || number === undefined) return;
    const building = buildings[label];
    fact.work += works[label] ?? 0;
    fact.squareMetres += ground;
    if (building === undefined || building.fixed >= 0) return;
    fact.households += building.given.households;
    members[number]?.push(label);
  });
  return { facts, atomOf, buildings: members };
}
