import type { EventActor } from '@gridkeeper/domain/cases/events.ts';
import { AppError } from '../platform/app-error.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { roleLabel } from './labels.ts';
import { nameOf } from './name-of.ts';

type Reader = { readonly seenVersion: number; readonly as: 'staff' | 'resident' };

/**
 * Runs an action; when it fails because the case moved on since the reader saw it, the refusal carries what happened meanwhile. A resident reads
 * which part of the office it was, and nobody's name.
 */
export async function tellConflict(work: CaseWork, held: HeldCase, { seenVersion, as }: Reader, run: () => Promise<void>): Promise<void> {
  const { version, last, state } = held.state;
  try {
    await run();
  } catch (error) {
    const moved = version > seenVersion;
    if (!(error instanceof AppError) || !moved || (error.status !== 409 && error.code !== 'case-not-yours')) throw error;
    const label = held.pack.workflows.find((one) => one.code === held.state.workflow)?.states.find((one) => one.code === state)?.label;
    throw new AppError(
      'case-action-not-possible',
      {},
      {
        happened: {
          at: new Date(last.at).toISOString(),
          who: await doneBy(work, held, last.by, as),
          what: label?.zh ?? state,
          version,
        },
      },
    );
  }
}

async function doneBy(work: CaseWork, { pack }: HeldCase, by: EventActor, as: Reader['as']): Promise<string> {
  if (by.kind !== 'staff') return by.kind;
  return as === 'staff' ? nameOf(work.tx, by.personId) : (roleLabel(pack, by.role)?.zh ?? by.kind);
}
