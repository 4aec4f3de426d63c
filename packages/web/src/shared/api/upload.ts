import type { UploadAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { postJson } from './request.ts';

const uploadTimeoutMs = 120_000;

/** Sends one photo. `draftToken` is given by visitors without an account and owns the upload until it is used. */
export function uploadPhoto(photo: Blob, draftToken: string | null): Promise<UploadAnswer> {
  if (draftToken === null) return postJson<UploadAnswer>('/uploads', photo, { timeoutMs: uploadTimeoutMs });
  return postJson<UploadAnswer>('/public/uploads', photo, {
    timeoutMs: uploadTimeoutMs,
    headers: { 'x-draft-token': draftToken },
  });
}
