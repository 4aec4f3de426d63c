import { fileURLToPath } from 'node:url';
import { note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const sections = [1, 2, 3, 4, 5, 6, 7].map((number) => `section-${number}`);
export const inSection = (section = 'section-3') => ({
  gridId: section,
  areaIds: ['town', 'area-1', 'village-1', section],
  zone: 'section',
});
export const both = { contents: [note, photo] };

export function found(category = 'litter', moment = '2024-03-04 10:00', place = inSection()) {
  const story = tell(pack);
  story.report(moment, { category, contents: [photo], place });
  return story;
}

export function onTheList(category = 'litter', moment = '2024-03-04 10:00') {
  const story = found(category, moment);
  story.act(moment, 'centre', 'dispatch');
  return story;
}
