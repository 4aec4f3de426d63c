import type { Capability } from '@gridkeeper/domain/policy/pack.ts';
import { AppError } from '../platform/app-error.ts';

/** A post as rights see it 岗位: what it allows, and where. A role scoped to an area has areaId, one scoped to a unit has unitCode. */
export type ActorPost = {
  readonly postId: string;
  readonly role: string;
  /** The level whose centre it serves; none: all of them. */
  readonly level?: string | null;
  readonly capabilities: readonly Capability[];
  readonly areaId: string | null;
  readonly unitCode: string | null;
};

/** A signed-in member of staff in a district, with the posts held today. */
export type StaffActor = {
  readonly kind: 'staff';
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly districtId: number;
  readonly posts: readonly ActorPost[];
};

/** The office's own timer and imports. */
export type SystemActor = { readonly kind: 'system' };

/** A resident who proved a follow code, or who is just reporting. */
export type ResidentActor = {
  readonly kind: 'resident';
  readonly followerId: string | null;
  readonly role: 'reporter' | 'follower' | 'objector';
};

export type Actor = StaffActor | SystemActor | ResidentActor;

export function may(actor: StaffActor, capability: Capability): boolean {
  return actor.posts.some((post) => post.capabilities.includes(capability));
}

/** @throws AppError not-allowed */
export function requireCapability(actor: StaffActor, ...anyOf: readonly Capability[]): void {
  if (!anyOf.some((capability) => may(actor, capability))) throw new AppError('not-allowed');
}

/** For logs and audit: an id, never a name. */
export function actorRef(actor: Actor): string {
  return actor.kind === 'staff' ? `person:${actor.personId}` : actor.kind;
}
