import { fileURLToPath } from 'node:url';
import { tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

export const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

export const inArea = { gridId: 'area-2', areaIds: ['street', 'community', 'area-2'], zone: 'community' };

/** Called in on Monday 21 September 2026 at nine. */
export function called(category: string | null, severity = 'general', moment = '2026-09-21 09:00') {
  const story = tell(pack);
  story.report(moment, { category, severity, source: 'hotline', place: inArea }, ['reporter', 'taker']);
  return story;
}

/** In hand since half past nine, answered on Wednesday the 23rd. */
export function toBeTold(category: string, severity = 'general') {
  const story = called(category, severity);
  story.act('2026-09-21 09:05', 'taker', 'dispatch');
  story.act('2026-09-21 09:30', 'lead-unit', 'accept');
  story.act('2026-09-21 15:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  return story;
}

/** Who is told of an action of a case of that tier, beyond those whose turn it is. */
export function told(action: string, severity: string): readonly string[] {
  return pack.notices
    .filter((rule) => rule.on.some((kind) => kind === action) && (rule.only?.severities ?? [severity]).includes(severity))
    .flatMap((rule) => rule.tell);
}
