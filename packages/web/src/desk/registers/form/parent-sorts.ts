import type { RegisterSort } from '@gridkeeper/domain/policy/registers.ts';

/** What an entry of a sort may belong to, the nearest first: a household to its dwelling, else to the building. */
export const parentSorts: Readonly<Record<RegisterSort, readonly RegisterSort[]>> = {
  building: [],
  dwelling: ['building'],
  premises: ['building', 'unit'],
  facility: [],
  equipment: ['building', 'premises', 'unit'],
  'risk-point': [],
  unit: ['building'],
  household: ['dwelling', 'building'],
  'care-recipient': ['household', 'dwelling'],
};
