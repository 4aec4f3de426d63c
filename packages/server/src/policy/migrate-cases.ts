import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { countToMove, type MovedBatch, moveCases } from '../cases/move-cases.ts';
import type { LeftReason } from '../cases/move-cases-plan.ts';
import { audit } from '../platform/audit.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { packInUse } from './pack-in-use.ts';

export type Migration = {
  /** The version that cases move to, by hash. */
  readonly to: string;
  /** Versions whose cases are moved; null: all others. */
  readonly from: readonly string[] | null;
  /** Old → new, for states that the version does not have (`readStates`). */
  readonly states: ReadonlyMap<string, string>;
  readonly dryRun: boolean;
  /** Aborted: the batch in hand is finished, then it ends. The same command again goes on from there. */
  readonly signal?: AbortSignal;
  readonly onTotal?: (cases: number) => void;
  readonly onBatch?: (cases: number) => void;
};

export type MigrationReport = {
  readonly moved: number;
  /** Where the moved cases are now, in the order of the pack. */
  readonly states: readonly { readonly workflow: string; readonly code: string; readonly label: Label; readonly cases: number }[];
  /** `changed`: how many limits lie elsewhere; `overdueAtOnce`: how many were in time and are over. In the order of the pack. */
  readonly clocks: readonly { readonly code: string; readonly label: Label; readonly changed: number; readonly overdueAtOnce: number }[];
  readonly left: readonly { readonly number: string; readonly reason: LeftReason }[];
  readonly stopped: boolean;
};

/** Moves running cases to another version of the rules, only on command: in batches, each in a transaction of its own and with its audit entry. */
export async function migrateCases(platform: Platform, districtId: number, migration: Migration): Promise<MigrationReport> {
  const { to, from, states, dryRun, signal } = migration;
  const begun = await inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({
    pack: await packInUse(tx, to),
    cases: await countToMove(tx, { from, target: { hash: to } }),
  }));
  migration.onTotal?.(begun.cases);
  const move = { target: { pack: begun.pack, hash: to, states }, from, dryRun };
  const batches: MovedBatch[] = [];
  for (let after: string | null = null, first = true; (first || after !== null) && !signal?.aborted; first = false) {
    const at: string | null = after;
    const done = await inTransaction(platform, { districtId }, async (tx) => {
      const moved = await moveCases(tx, { kind: 'system' }, move, at);
      if (!dryRun && moved.moved.length > 0) await audit(tx, 'system', 'policy.migrate', `pack:${to}`, `${moved.moved.length}`);
      return moved;
    });
    batches.push(done);
    migration.onBatch?.(done.moved.length + done.left.length);
    after = done.next;
  }
  return { ...reportOf(begun.pack, batches), stopped: signal?.aborted ?? false };
}

function reportOf(pack: CompiledPack, batches: readonly MovedBatch[]): Omit<MigrationReport, 'stopped'> {
  const moved = batches.flatMap((batch) => batch.moved);
  const effects = moved.flatMap((one) => one.clocks);
  const states = pack.workflows.flatMap((workflow) =>
    workflow.states.map(({ code, label }) => {
      const cases = moved.filter((one) => one.workflow === workflow.code && one.state === code).length;
      return { workflow: workflow.code, code, label, cases };
    }),
  );
  const clocks = pack.clocks.map(({ code, label }) => {
    const mine = effects.filter((effect) => effect.clock === code);
    const count = (what: 'changed' | 'overdueAtOnce') => mine.filter((effect) => effect[what]).length;
    return { code, label, changed: count('changed'), overdueAtOnce: count('overdueAtOnce') };
  });
  return {
    moved: moved.length,
    states: states.filter((state) => state.cases > 0),
    clocks: clocks.filter((clock) => clock.changed + clock.overdueAtOnce > 0),
    left: batches.flatMap((batch) => batch.left),
  };
}
