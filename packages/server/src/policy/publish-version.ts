import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackVersion } from '@gridkeeper/domain/policy/wire.ts';
import { eventActor } from '../cases/event-actor.ts';
import { moveSucceededCases } from '../cases/move-cases-succeeded.ts';
import { refreshUnits } from '../people/refresh-units.ts';
import { succeedPosts } from '../people/succeed-posts.ts';
import { succeedUnits } from '../people/succeed-units.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { onceOnly } from '../platform/once-command.ts';
import { adoptBuildings } from '../registers/adopt-buildings.ts';
import { getVersion } from './list-versions.queries.ts';
import { type LostPart, lostParts } from './needed-parts.ts';
import { requireUnneeded } from './needed-refusal.ts';
import { requireRegistersKept } from './needed-registers.ts';
import { findCurrentPack, publishPack } from './packs.ts';
import { auditor, type PolicyEditor, requirePolicyEditor } from './policy.policy.ts';
import { storedHash } from './publish-identity.ts';
import { changeRules } from './rules-lock.ts';
import { codeToday, recordSuccessions, type Succession, successionsOf } from './successions.ts';

export type Publication = {
  readonly commandId: string;
  /** A pack that passed the checker. */
  readonly pack: CompiledPack;
  readonly hash: string;
};

/**
 * Makes a checked pack the version in force 发布: new cases take it, running ones keep theirs. The same content again changes nothing; one that was in
 * force before comes back. What it takes away is succeeded as it says: cases, posts and units go on under the new names, all in this transaction.
 * @throws AppError not-allowed, command-reused, policy-version-taken, policy-pack-in-use, policy-register-in-use, post-duties-separate
 */
export async function publishVersion(tx: Tx, actor: PolicyEditor, input: Publication): Promise<PackVersion> {
  requirePolicyEditor(actor);
  const { pack, hash, commandId } = input;
  await onceOnly(tx, { commandId, body: { publish: hash } }, () => publish(tx, actor, pack, hash), hash);
  return getVersion(tx, pack);
}

async function publish(tx: Tx, actor: PolicyEditor, pack: CompiledPack, wanted: string): Promise<string> {
  await changeRules(tx);
  const hash = await storedHash(tx, pack, wanted);
  const current = await findCurrentPack(tx);
  if (current?.hash === hash) return hash;
  const lost = current ? lostParts(current.pack, pack) : [];
  await requireUnneeded(tx, lost);
  if (current) await requireRegistersKept(tx, current.pack, pack);
  await publishPack(tx, pack, hash);
  await audit(tx, auditor(actor), 'policy.publish', `pack:${hash}`, `${pack.id} ${pack.version}`);
  await succeed(tx, actor, lost, { pack, hash });
  await adoptBuildings(tx);
  return hash;
}

type Published = { readonly pack: CompiledPack; readonly hash: string };

async function succeed(tx: Tx, actor: PolicyEditor, lost: readonly LostPart[], { pack, hash }: Published): Promise<void> {
  const named = lost.flatMap(({ kind, code, successor }) =>
    kind === 'role' || successor === null ? [] : [{ kind, from: code, to: successor } satisfies Succession],
  );
  await recordSuccessions(tx, pack, hash, named);
  await refreshUnits(tx);
  const successions = await successionsOf(tx);
  await succeedUnits(tx, (definition) => codeToday(successions, 'unit', definition));
  const roles = new Map(lost.filter((part) => part.kind === 'role').map((part) => [part.code, part.successor]));
  // Those who keep people and posts do it by hand; here the rules themselves say who goes on as what.
  await succeedPosts(tx, actor, (role) => roles.get(role) ?? role);
  const codes = (kind: Succession['kind']) => named.filter((one) => one.kind === kind).map((one) => one.from);
  await moveSucceededCases(tx, eventActor(actor, pack), { units: codes('unit'), levels: codes('level') });
}
