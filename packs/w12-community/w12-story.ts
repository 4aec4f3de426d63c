import { fileURLToPath } from 'node:url';
import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inCourtyard = { gridId: 'courtyard-1', areaIds: ['district', 'street', 'community', 'courtyard-1'], zone: 'community-area' };

/** Reported on Monday 21 September 2026, unless another moment is given. */
export function reported(category: string | null = 'lamps', moment = '2026-09-21 09:00') {
  const story = tell(pack);
  story.report(moment, { category, place: inCourtyard });
  return story;
}

export function classified(severity: string, category = 'lamps') {
  const story = reported(category);
  story.act('2026-09-21 10:00', 'centre', 'correct', { severity });
  return story;
}

/** Reviewed by the community and on notice there, until Monday 28 September. */
export function onNotice() {
  const story = reported('relief');
  story.act('2026-09-21 14:00', 'centre', 'publish', { until: '2026-09-28', contents: [notice] });
  return story;
}

/** On notice at the street, until Monday 12 October. */
export function onNoticeAtStreet() {
  const story = onNotice();
  story.act('2026-09-29 09:00', 'centre', 'escalate');
  story.act('2026-09-30 09:00', 'centre', 'publish', { until: '2026-10-12', contents: [notice] });
  return story;
}

/** On notice at the district, after community and street. */
export function onNoticeAtDistrict() {
  const story = onNoticeAtStreet();
  story.act('2026-10-13 09:00', 'centre', 'escalate');
  story.act('2026-10-14 09:00', 'centre', 'publish', { until: '2026-10-21', contents: [notice] });
  return story;
}

/** Whether somebody in that post, in the district or in that unit, sees the case. */
export function sees(story: ReturnType<typeof reported>, code: string, unitCode: string | null = null): boolean {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return visibleTo({ personId: 'somebody', posts: [{ ...role, areaId: 'district', unitCode }] }, story.state());
}
