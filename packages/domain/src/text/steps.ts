/**
 * Long counting is a generator that stops again and again, so that a server can answer requests in between; this drives one to its end without a pause.
 */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
