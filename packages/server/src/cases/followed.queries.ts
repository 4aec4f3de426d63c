import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { getFollowing } from './find-follower.ts';
import { mergedWay } from './merged-way.queries.ts';
import { findCase, type ReadCase } from './read-case.ts';

/** What a follow code leads to. */
export type Followed = {
  readonly role: 'reporter' | 'follower';
  /** The case that the code was given for. */
  readonly own: ReadCase;
  /** The cases it was merged into 并案, one after the other; none where it stands for itself. */
  readonly way: readonly ReadCase[];
  /** The last of them, or the own one: where it is handled. */
  readonly going: ReadCase;
};

/**
 * The case behind a follow code and where it goes on. A restricted case 限制查看 is shown to its own reporter only, and the way ends before it.
 * @throws AppError follow-code-unknown
 */
export async function getFollowed(tx: Tx, code: string): Promise<Followed> {
  const { caseId, role } = await getFollowing(tx, code);
  const own = await findCase(tx, caseId, () => role === 'reporter');
  if (!own || (own.state.restricted && role !== 'reporter')) throw new AppError('follow-code-unknown');
  const [, ...ids] = own.state.merged ? await mergedWay(tx, caseId) : [];
  const way: ReadCase[] = [];
  for (const id of ids) {
    const next = await findCase(tx, id);
    if (!next || next.state.restricted) break;
    way.push(next);
  }
  return { role, own, way, going: way.at(-1) ?? own };
}
