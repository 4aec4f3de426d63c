import { fileURLToPath } from 'node:url';
import { photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const atMainRoad = { gridId: 'grid', areaIds: ['street', 'village', 'grid'], zone: 'main-road' };

export function reported(moment = '2026-09-21 09:00', category = 'manhole') {
  const story = tell(pack);
  story.report(moment, { category, contents: [photo], place: atMainRoad });
  return story;
}

export function inHandling(moment = '2026-09-24 10:00', category?: string) {
  const story = reported(moment, category);
  story.act(moment, 'centre', 'dispatch');
  story.act(moment, 'lead-unit', 'accept');
  return story;
}

export function fedBack(moment = '2026-09-24 10:00', category?: string) {
  const story = inHandling(moment, category);
  story.act(moment, 'lead-unit', 'feedback', { outcome: 'solved' });
  return story;
}

export function closed(moment = '2026-09-24 10:00', category?: string) {
  const story = fedBack(moment, category);
  story.act(moment, 'centre', 'check', { checkerId: 'worker-1' });
  story.act(moment, 'checker', 'pass');
  return story;
}
