import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Attempt } from '../api/attempt.ts';
import type { KeptPhoto } from '../photo/photo-item.ts';
import { isPlaced, nowhere, type Place, parsePlace, placeBody } from '../place/place.ts';

/** What a report being written has on every face. Kept on the device only, until it is sent or a week old. */
export type DraftCore = {
  readonly text: string;
  readonly category: string | null;
  readonly place: Place;
  readonly photos: readonly KeptPhoto[];
  readonly attempt: Attempt | null;
  readonly savedAt: number;
};

export const emptyCore: DraftCore = { text: '', category: null, place: nowhere, photos: [], attempt: null, savedAt: 0 };

export const longestText = 10_000;
const weekMs = 7 * 86_400_000;
/** Unused uploads expire after 24 h. */
const uploadsMs = 24 * 3_600_000;

/** Something worth keeping was entered. */
export function isCoreStarted(draft: DraftCore): boolean {
  return draft.text.trim() !== '' || draft.photos.length > 0 || isPlaced(draft.place);
}

export type CoreFault = 'fault.text' | 'fault.long' | 'fault.place' | 'fault.photos';

/** The first thing to mend before sending; the server checks again. */
export function findCoreFault(draft: DraftCore, photosUnsent: boolean): CoreFault | undefined {
  if (draft.text.trim() === '') return 'fault.text';
  if (draft.text.length > longestText) return 'fault.long';
  if (!isPlaced(draft.place)) return 'fault.place';
  if (photosUnsent) return 'fault.photos';
  return undefined;
}

export type CoreBody = {
  readonly text: string;
  readonly category: string | null;
  readonly point: LonLat | null;
  readonly address?: string;
  readonly photos: readonly string[];
};

export function coreBody(draft: DraftCore): CoreBody {
  return {
    text: draft.text.trim(),
    category: draft.category,
    ...placeBody(draft.place),
    photos: draft.photos.map((photo) => photo.uploadId),
  };
}

/** A draft read back from storage, where anything may stand, with all else that stood there; undefined when it is none, or too old. */
export function parseCore(
  value: unknown,
  now: number,
): { readonly core: DraftCore; readonly rest: Readonly<Record<string, unknown>> } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const rest: Readonly<Record<string, unknown>> = { ...value };
  const savedAt = typeof rest.savedAt === 'number' ? rest.savedAt : 0;
  if (now - savedAt > weekMs) return undefined;
  const core: DraftCore = {
    text: parseText(rest.text),
    category: typeof rest.category === 'string' ? rest.category : null,
    place: parsePlace(rest.place),
    photos: now - savedAt > uploadsMs ? [] : parsePhotos(rest.photos),
    attempt: parseAttempt(rest.attempt),
    savedAt,
  };
  return { core, rest };
}

export function parseText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parsePhotos(value: unknown): KeptPhoto[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('uploadId' in each) || !('thumbUrl' in each)) return [];
    const { uploadId, thumbUrl } = each;
    return typeof uploadId === 'string' && typeof thumbUrl === 'string' ? [{ uploadId, thumbUrl }] : [];
  });
}

function parseAttempt(value: unknown): Attempt | null {
  if (typeof value !== 'object' || value === null || !('commandId' in value) || !('body' in value)) return null;
  const { commandId, body } = value;
  return typeof commandId === 'string' && typeof body === 'string' ? { commandId, body } : null;
}
