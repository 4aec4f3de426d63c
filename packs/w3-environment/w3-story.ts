import { fileURLToPath } from 'node:url';
import { notice, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inVillage = { gridId: 'village', areaIds: ['city', 'town', 'village'], zone: 'whole' };

/** Found on patrol, on Monday 21 September 2026 at nine. */
export function reported(category: string | null = 'coal-burning') {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inVillage });
  return story;
}

export function investigated(category = 'coal-burning', severity = 'ordinary') {
  const story = reported(category);
  story.act('2026-09-21 10:00', 'centre', 'verify', { severity });
  return story;
}

export function handedOver(category?: string, severity?: string) {
  const story = investigated(category, severity);
  story.act('2026-09-21 11:00', 'centre', 'dispatch');
  story.act('2026-09-21 14:00', 'lead-unit', 'accept');
  return story;
}

export function published(severity: string) {
  const story = handedOver('coal-burning', severity);
  story.act('2026-09-21 16:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  story.act('2026-09-21 17:00', 'centre', 'publish', { contents: [notice] });
  return story;
}
