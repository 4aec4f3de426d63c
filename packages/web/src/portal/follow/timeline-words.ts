import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import { type FollowKey, followTexts } from './follow-texts.ts';

/** What happened in plain words: the key of a sentence that may name a `unit`. */
export function timelineKey(entry: TimelineEntry): FollowKey {
  switch (entry.type) {
    case 'reported':
      return 'did.report';
    case 'released':
      return 'released';
    case 'followed':
      return 'followed';
    case 'erased':
      return 'erased';
    case 'migrated':
      return 'migrated';
    case 'joined':
    case 'parted':
    case 'linked':
    case 'regridded':
      return entry.type;
    case 'ladder':
      return entry.clock === null ? 'other' : `ladder.${entry.clock.does}`;
    case 'acted':
      return actionKey(entry);
  }
}

function actionKey({ action, unit, note }: TimelineEntry): FollowKey {
  if (action === 'object' && note !== null) return 'other'; // one's own: the rules have a name for it
  if (unit === null && (action === 'dispatch' || action === 'reassign')) return `did.${action}.plain`;
  const key = `did.${action ?? ''}`;
  return isKey(key) ? key : 'other';
}

function isKey(key: string): key is FollowKey {
  return key in followTexts.zh;
}
