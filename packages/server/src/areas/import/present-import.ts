import type { AreaImportAnswer, AreaImportFault } from '@gridkeeper/domain/areas/wire.ts';
import type { ImportTally } from './area-import.ts';
import { type FeatureFault, reasonOf } from './feature-fault.ts';

/** So many faults are told one by one; the count tells the rest. */
const mostFaults = 500;

export function presentImport(tally: ImportTally): AreaImportAnswer {
  return { ...tally, faults: told(tally.faults), warnings: told(tally.warnings) };
}

function told(faults: readonly FeatureFault[]): readonly AreaImportFault[] {
  return faults.slice(0, mostFaults).map(({ feature, id, field, at, ...fault }) => ({ feature, id, field, reason: reasonOf(fault), at }));
}
