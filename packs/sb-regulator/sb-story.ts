import { fileURLToPath } from 'node:url';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const estate = { gridId: 'estate-17', areaIds: ['district', 'street', 'community', 'estate-17'], zone: 'district' };
export const filled = { contents: [form] };
export const rectified = { outcome: 'solved', contents: [note, photo] } as const;

export function reported(category: string, moment: string) {
  const story = tell(pack);
  story.report(moment, { category, place: estate });
  return story;
}

/** A file opened on the first day of the first stage, with the company on the 20th of May. */
export function inRectification() {
  const story = reported('estate-file', '2027-05-10 09:00');
  story.act('2027-05-20 10:00', 'centre', 'dispatch', filled);
  return story;
}

export function atAcceptance() {
  const story = inRectification();
  story.act('2027-10-20 10:00', 'lead-unit', 'feedback', rectified);
  return story;
}
