import { readFollowCode } from '../../cases/follow-code.ts';
import { AppError } from '../../platform/app-error.ts';

/** Reads a code as people type it. What is no code is answered like a code that nobody has. @throws AppError own-code-unknown */
export function readOwnCode(typed: string): { readonly districtId: number; readonly code: string } {
  try {
    return readFollowCode(typed);
  } catch {
    throw new AppError('own-code-unknown');
  }
}
