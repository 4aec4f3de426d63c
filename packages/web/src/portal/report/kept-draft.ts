import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { newToken } from '../../shared/new-id.ts';
import { readStoredJson, store } from '../../shared/storage.ts';
import { isStarted, newDraft, parseDraft, type ReportDraft } from './draft.ts';

const key = 'gridkeeper.report';

export function findKeptDraft(): ReportDraft | undefined {
  return parseDraft(readStoredJson(key), Date.now());
}

export function keepDraft(draft: ReportDraft): void {
  store(key, isStarted(draft) ? JSON.stringify({ ...draft, savedAt: Date.now() }) : null);
}

export function dropDraft(): void {
  store(key, null);
}

export function openDraft(): ReportDraft {
  return findKeptDraft() ?? newDraft(newToken());
}

/** "Report here" from the map: the place is set, anything already written stays. */
export function startReportAt(point: LonLat): void {
  keepDraft({ ...openDraft(), place: { point, address: '' } });
}
