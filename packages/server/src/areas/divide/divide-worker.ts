import { parentPort, workerData } from 'node:worker_threads';
import type { DivideInput } from '@gridkeeper/domain/areas/divide/wire.ts';
import { divideGround } from './divide-ground.ts';

// The whole of a thread that `divideApart` starts: it ends when the result is handed over, and its memory with it.
parentPort?.postMessage(await divideGround(workerData as DivideInput));
