import { isWorthRetrying } from './failure.ts';
import { postJson, type RequestOptions } from './request.ts';

const pausesMs = [1_000, 3_000];

/**
 * Sends a command. When the answer is lost the very same body goes out again, at most twice more; the id inside
 * it makes the server answer anew instead of doing it twice.
 */
export async function sendCommand<T>(path: string, body: { readonly commandId: string }, options: RequestOptions = {}): Promise<T> {
  const headers = { ...options.headers, 'idempotency-key': body.commandId };
  for (const pauseMs of pausesMs) {
    try {
      return await postJson<T>(path, body, { ...options, headers });
    } catch (thrown) {
      if (!isWorthRetrying(thrown)) throw thrown;
      await new Promise((done) => setTimeout(done, pauseMs));
    }
  }
  return postJson<T>(path, body, { ...options, headers });
}
