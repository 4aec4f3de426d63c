import type { EventActor } from '@gridkeeper/domain/cases/events.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { Actor } from '../people/actor.ts';

/** Who acts, as events say it: a person's id and the role he acts in, never a name. */
export function eventActor(actor: Actor, pack: CompiledPack): EventActor {
  if (actor.kind === 'system') return { kind: 'system' };
  if (actor.kind === 'resident') return { kind: 'reporter' };
  const role = actor.posts.find((post) => pack.roles.some((one) => one.code === post.role))?.role ?? 'staff';
  return { kind: 'staff', personId: actor.personId, role };
}
