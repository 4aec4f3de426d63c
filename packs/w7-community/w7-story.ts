import { fileURLToPath } from 'node:url';
import { holdersOf, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inCommunity = { gridId: 'grid', areaIds: ['town', 'community', 'grid'], zone: 'town-area' };

/** Reported on Monday 21 September 2026. */
export function reported(category: string | null = 'clutter') {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inCommunity });
  return story;
}

export function beforeTheCommunity(category?: string) {
  const story = reported(category);
  if (story.state().state === 'with-worker') story.act('2026-09-21 10:00', 'grid-worker', 'register');
  return story;
}

export function beforeTheTown(category = 'street-light') {
  const story = beforeTheCommunity(category);
  story.act('2026-09-21 14:00', 'centre', 'escalate');
  return story;
}

/** On notice at the community from Tuesday 22 September until Tuesday the 29th. */
export function onNotice(category = 'hardship-relief') {
  const story = reported(category);
  story.act('2026-09-21 10:00', 'centre', 'register');
  story.act('2026-09-22 10:00', 'centre', 'publish', { until: '2026-09-29', contents: [notice] });
  return story;
}

/** On notice at the town from Monday 12 October until Monday the 19th. */
export function onNoticeAtTown() {
  const story = onNotice();
  story.act('2026-09-30 09:00', 'centre', 'escalate');
  story.act('2026-10-12 10:00', 'centre', 'publish', { until: '2026-10-19', contents: [notice] });
  return story;
}

type Told = ReturnType<typeof reported>;

function postOf(code: string, unitCode: string | null = null) {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return { ...role, role: role.code, areaId: 'town', unitCode };
}

/** Who is the centre of the case: the operator of which tier. */
export function centreOf(story: Told): readonly string[] {
  const operators = pack.roles.filter((role) => role.level !== null).map((role) => role.code);
  return operators.filter((code) => holdersOf({ personId: 'somebody', posts: [postOf(code)] }, story.state(), pack).includes('centre'));
}

/** Whether somebody in that post, in the town or in that unit, sees the case. */
export function sees(story: Told, code: string, unitCode?: string): boolean {
  return visibleTo({ personId: 'somebody', posts: [postOf(code, unitCode)] }, story.state());
}
