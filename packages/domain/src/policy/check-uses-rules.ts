import type { Use } from './check-use.ts';
import { conditionUses } from './check-uses-office.ts';
import type { CompiledPack } from './pack.ts';
import type { PathStep } from './pack-finding.ts';

/** Codes in clocks, samples, notices and slips. */
export function ruleUses(pack: CompiledPack): readonly Use[] {
  const clocks = pack.clocks.flatMap(({ code, runsIn, limits }) => {
    const at: readonly PathStep[] = ['clocks', { code }];
    return [
      ...runsIn.map((state): Use => ({ at: [...at, 'runs-in'], kind: 'state', code: state })),
      ...limits.flatMap((row, index) => conditionUses([...at, 'limits', index], row)),
    ];
  });
  const samples = pack.samples.flatMap(({ code, always, only }) => [
    ...(always === null ? [] : conditionUses(['samples', { code }, 'always'], always)),
    ...(only === null ? [] : conditionUses(['samples', { code }, 'only'], only)),
  ]);
  const told = (key: 'notices' | 'slips') =>
    pack[key].flatMap(({ code, only }) => (only === null ? [] : conditionUses([key, { code }, 'only'], only)));
  return [...clocks, ...samples, ...told('notices'), ...told('slips')];
}
