import { fileURLToPath } from 'node:url';
import { photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inGrid = { gridId: 'grid-1', areaIds: ['town', 'village-1', 'grid-1'], zone: 'town' };

export function reported(moment: string, category = 'dilapidated-house') {
  const story = tell(pack);
  story.report(moment, { category, contents: [photo], place: inGrid });
  return story;
}

export function accepted(moment: string, severity = 'ordinary', category = 'dilapidated-house') {
  const story = reported(moment, category);
  story.act(moment, 'centre', 'register', { severity });
  return story;
}

export function inHandling(moment = '2026-07-06 10:00') {
  const story = accepted(moment);
  story.act(moment, 'centre', 'dispatch');
  story.act(moment, 'lead-unit', 'accept');
  return story;
}

export function toBeRated() {
  const story = inHandling();
  story.act('2026-07-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  return story;
}
