import { Worker } from 'node:worker_threads';

/**
 * Runs a file as a thread of its own and takes the first message it posts. The thread is ended then, and its memory given back.
 * @param limit in milliseconds, after which it is killed
 * @throws what the thread threw; Error when it was killed or ended without a word
 */
export async function runApart(file: URL, given: unknown, limit: number): Promise<unknown> {
  const worker = new Worker(file, { workerData: given });
  // A server that is told to stop does not wait for it.
  worker.unref();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The thread ended with ${code} and no result.`)));
      timer = setTimeout(() => reject(new Error(`The thread was ended after ${limit / 1000} s.`)), limit);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
