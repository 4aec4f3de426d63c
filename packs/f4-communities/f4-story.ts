import { fileURLToPath } from 'node:url';
import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inGrid = { gridId: 'grid-1', areaIds: ['district', 'community-1', 'grid-1'], zone: 'district-area' };

/** Reported on Monday 21 September 2026, unless another moment is given. */
export function reported(category: string | null = 'street-light', moment = '2026-09-21 09:00') {
  const story = tell(pack);
  story.report(moment, { category, place: inGrid });
  return story;
}

export function takenBack(category?: string) {
  const story = reported(category);
  if (story.state().state !== 'taken-back') story.act('2026-09-21 10:00', 'grid-worker', 'register');
  return story;
}

/** Handed in on the 21st, with the department since Tuesday the 22nd. */
export function submitted(category = 'minimum-income') {
  const story = takenBack(category);
  story.act('2026-09-22 10:00', 'centre', 'dispatch');
  return story;
}

/** Whether somebody in that post, in the district or in that unit, sees the case. */
export function sees(story: ReturnType<typeof reported>, code: string, unitCode: string | null = null): boolean {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return visibleTo({ personId: 'somebody', posts: [{ ...role, areaId: 'district', unitCode }] }, story.state());
}
