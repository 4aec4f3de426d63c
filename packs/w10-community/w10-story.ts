import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inGrid = { gridId: 'grid', areaIds: ['community', 'grid'], zone: 'community' };

/** Reported on Monday 21 September 2026. */
export function reported(category: string | null) {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inGrid });
  return story;
}

export function atDesk(category: string | null) {
  const story = reported(category);
  if (story.state().state === 'with-person') story.act('2026-09-21 10:00', 'grid-worker', 'register');
  return story;
}

export function handled(category: string) {
  const story = atDesk(category);
  story.act('2026-09-21 11:00', 'centre', 'dispatch');
  return story;
}

function somebody(code: string, areaId: string, unitCode: string | null, personId: string) {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode };
  return { personId, posts: [post] };
}

export function partsOf(state: CaseState, code: string, areaId: string) {
  return holdersOf(somebody(code, areaId, null, 'somebody'), state, pack);
}

/** Whether somebody in that post, or that very person in it, sees the case. */
export function sees(state: CaseState, code: string, unitCode: string | null = null, personId = 'somebody') {
  return visibleTo(somebody(code, 'community', unitCode, personId), state);
}
