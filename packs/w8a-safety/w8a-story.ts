import { fileURLToPath } from 'node:url';
import { form, note, notice, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const place = { gridId: 'grid', areaIds: ['town', 'grid'], zone: 'whole' };
export const seen = { outcome: 'solved', contents: [note, photo] } as const;

/** Found on an inspection, on Monday 21 September 2026 at nine, and with the department at eleven. */
export function withUnit(category = 'wiring', severity = 'ordinary') {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place });
  story.act('2026-09-21 10:00', 'centre', 'correct', { severity });
  story.act('2026-09-21 11:00', 'centre', 'dispatch');
  return story;
}

export function ordered(until = '2026-10-16') {
  const story = withUnit();
  story.act('2026-09-21 14:00', 'lead-unit', 'suspend', { until, contents: [form] });
  return story;
}

export function listed() {
  const story = withUnit('chemicals', 'major');
  story.act('2026-09-21 14:00', 'leader', 'list', { contents: [note, notice] });
  return story;
}
