import type { AreaImportAnswer } from '@gridkeeper/domain/areas/wire.ts';
import type { ImportTally } from './area-import.ts';
import { reasonOf } from './feature-fault.ts';

/** So many faults are told one by one; the count tells the rest. */
const mostFaults = 500;

export function presentImport(tally: ImportTally): AreaImportAnswer {
  return {
    ...tally,
    warnings: [],
    suspected: null,
    faults: tally.faults
      .slice(0, mostFaults)
      .map(({ feature, id, field, code, at }) => ({ feature, id, field, reason: reasonOf(code), at })),
  };
}
