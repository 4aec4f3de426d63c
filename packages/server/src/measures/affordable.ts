/** Milliseconds of real time; only how long something took matters. */
type Timer = () => number;

type Kept<Result> = { readonly answer: Promise<Result>; readonly until: number };

const cheap = 100;
const times = 10;

/**
 * Answers anew each time while that is cheap. What takes longer than 100 ms is given again for ten times as long as it took, so that figures
 * nobody can make faster cost at most a tenth of a connection per reader; two who ask at once share one answer.
 */
export function affordable<Result>(timer: Timer = () => performance.now()): (key: string, make: () => Promise<Result>) => Promise<Result> {
  const kept = new Map<string, Kept<Result>>();
  return (key, make) => {
    const now = timer();
    for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
    const known = kept.get(key);
    if (known) return known.answer;
    const answer = make();
    kept.set(key, { answer, until: Number.POSITIVE_INFINITY });
    const settle = (took: number) => {
      if (took > cheap) kept.set(key, { answer, until: timer() + took * times });
      else kept.delete(key);
    };
    answer.then(
      () => settle(timer() - now),
      () => settle(0),
    );
    return answer;
  };
}
