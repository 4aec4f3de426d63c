import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { note, notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

/** W11.1: 127 villages in 8 towns; each village is one grid. */
export const villages = Array.from({ length: 127 }, (_, number) => ({
  town: `town-${(number % 8) + 1}`,
  village: `village-${number + 1}`,
}));

export function inVillage({ town, village } = { town: 'town-1', village: 'village-1' }) {
  return { gridId: `grid of ${village}`, areaIds: ['county', town, village, `grid of ${village}`], zone: 'whole' };
}

/** Found on patrol, on Monday 21 September 2026 at nine. */
export function found(category: string | null = 'livestock', place = inVillage()) {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place });
  return story;
}

export function answered(category?: string) {
  const story = found(category);
  story.act('2026-09-21 10:00', 'centre', 'verify');
  story.act('2026-09-21 11:00', 'centre', 'dispatch');
  story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  return story;
}

export function supervised() {
  const story = answered();
  story.act('2026-09-22 11:00', 'centre', 'publish', { contents: [note, notice] });
  return story;
}

export function partsOf(state: CaseState, code: string, areaId: string): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}
