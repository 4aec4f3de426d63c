import { existsSync } from 'node:fs';
import type { DivideInput, DivideResult } from '@gridkeeper/domain/areas/divide/wire.ts';
import { divideGround } from './divide-ground.ts';
import { runApart } from './run-apart.ts';

/** A division that takes longer, in milliseconds, is given up. */
const longest = 5 * 60_000;

/** The built thread lies beside the built server or a folder above its chunks; from source there is none. */
const thread = ['./divide-worker.js', '../divide-worker.js'].map((path) => new URL(path, import.meta.url)).find((file) => existsSync(file));

let last: Promise<unknown> = Promise.resolve();

/**
 * Divides ground in a thread of its own, so that the server goes on serving, one division after the other; as it runs from source, in this thread.
 * @throws Error when it takes more than five minutes, and what `divideGround` throws
 */
export function divideApart(input: DivideInput): Promise<DivideResult> {
  if (thread === undefined) return divideGround(input);
  const result = last.then(async () => (await runApart(thread, input, longest)) as DivideResult);
  last = result.catch(() => undefined);
  return result;
}
