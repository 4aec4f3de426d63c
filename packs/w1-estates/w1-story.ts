import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inEstate = { gridId: 'estate', areaIds: ['street', 'community', 'estate'], zone: 'estate' };

/** Reported by a resident on Monday 21 September 2026, and classified. */
export function classified(severity: 'ordinary' | 'coordination' | 'urgent', category = 'gas') {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inEstate });
  story.act('2026-09-21 09:05', 'centre', 'correct', { category, severity });
  return story;
}

export function called(severity: 'coordination' | 'urgent', category?: string) {
  const story = classified(severity, category);
  story.act('2026-09-21 09:10', 'centre', 'dispatch');
  return story;
}

function observer(code: string, areaId: string | null, unitCode: string | null) {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode };
  return { personId: 'somebody', posts: [post] };
}

export function partsOf(state: CaseState, code: string, areaId: string | null, unitCode: string | null = null) {
  return holdersOf(observer(code, areaId, unitCode), state, pack);
}

/** Whether somebody in that post sees the case. */
export function sees(state: CaseState, code: string, areaId: string | null, unitCode: string | null = null) {
  return visibleTo(observer(code, areaId, unitCode), state);
}
