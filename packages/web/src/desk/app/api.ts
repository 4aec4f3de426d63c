import { hasStatus } from '../../shared/api/failure.ts';
import { getJson, postJson, type RequestOptions } from '../../shared/api/request.ts';
import { sendCommand } from '../../shared/api/send-command.ts';
import { uploadPhoto } from '../../shared/api/upload.ts';
import { waitForSignIn } from '../session/gate.ts';

/** A request that meets an ended session waits until the person has signed in again, and then goes out once more. */
async function withSession<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    if (!hasStatus(thrown, 401)) throw thrown;
    await waitForSignIn('expired');
    return run();
  }
}

export const get = <T>(path: string, options?: RequestOptions) => withSession(() => getJson<T>(path, options));
export const post = <T>(path: string, body: unknown, options?: RequestOptions) => withSession(() => postJson<T>(path, body, options));
export const send = <T>(path: string, body: { readonly commandId: string }, options?: RequestOptions) =>
  withSession(() => sendCommand<T>(path, body, options));
export const upload = (photo: Blob) => withSession(() => uploadPhoto(photo, null));
