import { AppError } from '../platform/app-error.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { nameOf } from './name-of.ts';

/** Runs an action; when it fails because the case moved on since the reader saw it, the refusal carries what happened meanwhile. */
export async function tellConflict(work: CaseWork, held: HeldCase, seenVersion: number, run: () => Promise<void>): Promise<void> {
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
          who: last.by.kind === 'staff' ? await nameOf(work.tx, last.by.personId) : last.by.kind,
          what: label?.zh ?? state,
          version,
        },
      },
    );
  }
}
