import { allowedActions } from '@gridkeeper/domain/cases/allowed-actions.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import { replay } from '@gridkeeper/domain/cases/replay.ts';
import type { ImportedCase } from '@gridkeeper/domain/exchange/read-case-row.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import type { CaseWork, HeldCase } from '../cases/case-work.ts';
import { newCaseIds, openCase } from '../cases/open-case.ts';
import type { SystemActor } from '../people/actor.ts';
import { UnusableFile } from '../platform/sheets/read/source-row.ts';

const importer: SystemActor = { kind: 'system' };

export type Arrival = {
  readonly number: string;
  readonly source: string;
  /** How the case ended, where it comes with an answer. */
  readonly outcome: Outcome;
};

/**
 * Opens a case from a row of another system. It awaits review and its clocks start now; with an answer it is closed, and both happened
 * when the source says.
 * @throws UnusableFile when the policy lets nobody close a case at its review
 */
export async function openImported(work: CaseWork, row: ImportedCase, { number, source, outcome }: Arrival): Promise<void> {
  const held = await openCase(work, importer, {
    ...newCaseIds(work.tx.now),
    number,
    source: 'import',
    text: row.text,
    category: row.category,
    point: row.point,
    address: row.address ?? undefined,
    photos: new Map(),
    reportedAt: row.reportedAt,
    origin: { source, id: row.id },
  });
  if (row.answer === null) return;
  happenedAt(held, row.reportedAt);
  const then = { ...work, tx: { ...work.tx, now: row.answer.at } };
  if (!allowedActions(held.state, held.pack, ['centre'], then.tx.now, then.calendar).some(({ kind }) => kind === 'close'))
    throw new UnusableFile(
      '现行制度不允许在受理时直接结案，已答复的案件无法导入。',
      'The present policy lets nobody close a case at its review, so answered cases cannot come in.',
    );
  await actOnCase(then, held, importer, ['centre'], { action: 'close', outcome, note: row.answer.text, photos: new Map() });
}

/** A closed case is history: its clocks must not begin with the import. */
function happenedAt(held: HeldCase, at: number): void {
  held.changed = held.changed.map((event) => ({ ...event, at }));
  held.state = replay(held.changed, held.pack);
}
