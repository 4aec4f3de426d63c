import type { DivisionGround } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { findProblem } from '../../../shared/api/failure.ts';

/** A refusal of an edit: another clerk was quicker, or the edit cannot be; then the buildings it names. */
export type Refusal = { readonly conflict: boolean; readonly buildings: readonly string[] };

const movedOn = 'division-revision-moved';

export function refusalOf(failure: Error | null, buildings: DivisionGround['buildings']): Refusal | null {
  if (failure === null) return null;
  const problem = findProblem(failure);
  if (problem === undefined) return { conflict: false, buildings: [] };
  const words = [problem.detail, ...(problem.fields ?? []).flatMap(({ field, message }) => [field, message])].join('\n');
  // The words name a building as it is called in the register; nameless ones by their ref.
  const named = buildings.filter(({ ref, name }) => words.includes(name === '' ? ref : name));
  return { conflict: problem.code === movedOn, buildings: named.map(({ ref }) => ref) };
}
