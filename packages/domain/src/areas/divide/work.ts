import type { DivideBuilding, WorkWeights } from './wire.ts';

/** The work 工作量 of a building with the ground around it, or of ground alone, in households' worth. */
export function workOf(building: DivideBuilding | undefined, squareMetres: number, weights: WorkWeights): number {
  const ground = (weights.hectare * squareMetres) / 10_000;
  if (building === undefined) return ground;
  return ground + weights.household * building.households + weights.premises * building.premises + weights.care * building.care;
}
