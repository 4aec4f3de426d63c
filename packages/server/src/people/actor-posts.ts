import type { Role } from '@gridkeeper/domain/policy/pack.ts';
import type { ActorPost } from './actor.ts';

export type HeldPost = {
  readonly post_id: string;
  readonly role: string;
  readonly area_id: string | null;
  readonly unit_code: string | null;
};

/** Posts with what they allow. A role that the pack no longer has allows nothing. */
export function actorPosts(roles: readonly Role[], posts: readonly HeldPost[]): ActorPost[] {
  return posts.flatMap((post) => {
    const role = roles.find((one) => one.code === post.role);
    if (!role) return [];
    const { capabilities, level } = role;
    return [{ postId: post.post_id, role: post.role, level: level ?? null, capabilities, areaId: post.area_id, unitCode: post.unit_code }];
  });
}
