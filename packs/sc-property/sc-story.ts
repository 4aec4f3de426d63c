import { fileURLToPath } from 'node:url';
import { tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inEstate = { gridId: 'estate', areaIds: ['city', 'street', 'community', 'estate'], zone: 'estate' };

export function reported(category: string | null, moment: string) {
  const story = tell(pack);
  story.report(moment, { category, place: inEstate });
  return story;
}

/** Answered at once by who takes the call. */
export function closed(category: string, moment: string, severity = 'ordinary') {
  const story = reported(category, moment);
  story.act(moment, 'centre', 'verify', { severity });
  story.act(moment, 'centre', 'close', { outcome: 'solved' });
  return story;
}
