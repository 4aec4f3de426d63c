import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inCommunity = { gridId: 'grid', areaIds: ['city', 'street', 'community', 'grid'], zone: 'city-area' };

/** Reported in a community, on Monday 21 September 2026 unless another moment is given. */
export function reported(category: string | null = 'broken-road', moment = '2026-09-21 09:00') {
  const story = tell(pack);
  story.report(moment, { category, place: inCommunity });
  return story;
}

export function passedUpTo(level: 'street' | 'city', category?: string) {
  const story = reported(category);
  story.act('2026-09-21 10:00', 'centre', 'escalate');
  if (level === 'city') story.act('2026-09-22 10:00', 'centre', 'escalate');
  return story;
}

/** A post of that role, in that area or that unit. @throws where the pack has no such role */
export function post(code: string, areaId: string | null, unitCode: string | null = null): ActorPost {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode };
}

/** What somebody with these posts is to the case. */
export function partsOf(state: CaseState, ...posts: readonly ActorPost[]): readonly Holder[] {
  return holdersOf({ personId: 'somebody', posts }, state, pack);
}
