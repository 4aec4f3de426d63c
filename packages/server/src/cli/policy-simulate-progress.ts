import { type Progress, startProgress } from './progress.ts';

const patience = 2_000; // milliseconds

/** A bar that appears only when the work takes longer than two seconds. */
export function patientProgress(label: string, total: number): Pick<Progress, 'advance' | 'end'> {
  const began = Date.now();
  let bar: Progress | undefined;
  let done = 0;
  return {
    advance: (by = 1) => {
      done += by;
      if (bar) bar.advance(by);
      else if (Date.now() - began > patience) {
        bar = startProgress(label, total);
        bar.advance(done);
      }
    },
    end: () => bar?.end(),
  };
}
