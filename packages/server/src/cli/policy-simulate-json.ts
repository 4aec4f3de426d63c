import { compare } from '@gridkeeper/domain/policy/simulate/compare.ts';
import type { Simulation } from '@gridkeeper/domain/policy/simulate/simulate.ts';
import type { Told } from './policy-simulate-print.ts';

const moments = new Set(['at', 'from', 'to', 'lastClosedAt']);

/** The same as data: figures, never the cases' words. Moments are ISO 8601 in UTC, minutes are of office time, shares 0..1. */
export function simulationJson({ result, against, bad, seconds }: Told): string {
  const told = {
    ...figures(result),
    against: against === undefined ? null : { ...figures(against), difference: compare(result, against) },
    rowsNotTaken: bad.length,
    seconds,
  };
  const asText = (key: string, value: unknown) => (moments.has(key) && typeof value === 'number' ? new Date(value).toISOString() : value);
  return `${JSON.stringify(told, asText, 2)}\n`;
}

function figures({ pack, placing, figures: found, bottleneck, reality }: Simulation) {
  return { pack: pack.id, version: pack.version, placing, figures: found, bottleneck, reality };
}
