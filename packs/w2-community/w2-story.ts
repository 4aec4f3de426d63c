import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inGrid = { gridId: 'grid', areaIds: ['street', 'community', 'grid'], zone: 'street-area' };

/** Reported on Monday 21 September 2026. */
export function reported(category: string | null = 'illegal-building') {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inGrid });
  return story;
}

export function withLeader(category?: string | null) {
  const story = reported(category);
  if (story.state().state === 'with-worker') story.act('2026-09-21 10:00', 'grid-worker', 'register');
  return story;
}

export function withSecretary(category?: string) {
  const story = withLeader(category);
  story.act('2026-09-21 15:00', 'centre', 'escalate', { contents: [form] });
  return story;
}

export function withGroup(category?: string) {
  const story = withSecretary(category);
  story.act('2026-09-22 10:00', 'centre', 'escalate', { contents: [form] });
  return story;
}

function somebody(code: string, areaId: string, unitCode: string | null = null) {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode };
  return { personId: 'somebody', posts: [post] };
}

export function partsOf(state: CaseState, code: string, areaId: string) {
  return holdersOf(somebody(code, areaId), state, pack);
}

/** Whether somebody in that post, there or in that unit, sees the case. */
export function sees(state: CaseState, code: string, areaId: string, unitCode?: string) {
  return visibleTo(somebody(code, areaId, unitCode), state);
}

/** Which of leader, secretary and leading group has the case. */
export function turnOf(state: CaseState) {
  const seats = [
    ['grid-leader', 'grid'],
    ['community-secretary', 'community'],
    ['group-office', 'street'],
  ] as const;
  return seats.filter(([role, area]) => partsOf(state, role, area).includes('centre')).map(([role]) => role);
}
