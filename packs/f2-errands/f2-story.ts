import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inBuildings = { gridId: 'buildings-1-2-3', areaIds: ['street', 'community', 'buildings-1-2-3'], zone: 'street-area' };

/** Asked for on Monday 21 September 2026 at nine. */
export function askedFor(category: string | null) {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inBuildings });
  return story;
}

export function running(category = 'bus-card') {
  const story = askedFor(category);
  story.act('2026-09-21 10:00', 'grid-worker', 'accept', { contents: [form] });
  return story;
}

export function toTell(category?: string) {
  const story = running(category);
  story.act('2026-09-23 10:00', 'grid-worker', 'feedback', { outcome: 'solved' });
  return story;
}

export function struckOff() {
  const story = toTell();
  story.act('2026-09-23 15:00', 'grid-worker', 'pass');
  return story;
}

export function partsOf(state: CaseState, code: string, areaId: string): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}

/** What is written on an action of a state: whether the resident reads the note. */
export function tellsReporter(stateCode: string, kind: string): boolean | undefined {
  const state = pack.workflows[0]?.states.find((one) => one.code === stateCode);
  return state?.actions.find((action) => action.kind === kind)?.tellsReporter;
}
