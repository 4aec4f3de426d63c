import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const lies = (area: string) => ({ gridId: 'group', areaIds: ['county', 'town', area, 'village', 'group'], zone: 'county-area' });

/** Reported on Monday 21 September 2026, unless another moment is given. */
export function reported(category: string | null = 'village-road', moment = '2026-09-21 09:00', area = 'area-1') {
  const story = tell(pack);
  story.report(moment, { category, place: lies(area) });
  return story;
}

/** Up from the village over area and town to the county office, a day at each. */
export function atCounty() {
  const story = reported();
  for (const day of ['21', '22', '23']) story.act(`2026-09-${day} 10:00`, 'centre', 'escalate', { contents: [form] });
  return story;
}

export function slipsOf(actions: readonly string[]): readonly string[] {
  return actions.flatMap((action) => pack.slips.filter((slip) => slip.on.some((kind) => kind === action)).map((slip) => slip.label.zh));
}

export function partsOf(state: CaseState, code: string, areaId: string): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}
