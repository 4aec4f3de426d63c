import { setImmediate as others } from 'node:timers/promises';

/** Drives a work in steps and lets requests in between them: a minute of counting must not hold up a resident's report. */
export async function inSteps<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await others();
  }
}
