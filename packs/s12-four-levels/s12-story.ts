import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inGrid = { gridId: 'grid-1', areaIds: ['street', 'community', 'grid-1'], zone: 'community' };

export function reported(moment = '2026-07-06 10:00', category = 'rubbish') {
  const story = tell(pack);
  story.report(moment, { category, place: inGrid });
  return story;
}

/** Reported on Monday 6 July, passed up by the branch at that moment. */
export function atGeneralBranch(moment: string) {
  const story = reported();
  story.act(moment, 'centre', 'escalate');
  return story;
}

function somebody(code: string, areaId: string | null, unitCode: string | null) {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode };
  return { personId: 'somebody', posts: [post] };
}

export function parts(state: CaseState, code: string, areaId: string | null, unitCode: string | null = null) {
  return holdersOf(somebody(code, areaId, unitCode), state, pack);
}

/** Whether somebody in that post sees the case. */
export function sees(state: CaseState, code: string, areaId: string | null, unitCode: string | null = null) {
  return visibleTo(somebody(code, areaId, unitCode), state);
}
