import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { useMemo } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { policyTexts } from '../texts.ts';
import { coverOf, dimensionsOf } from './matrix.ts';

/** Every combination tried out here and now: nobody can pass the buck. */
export function CoverLine({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const { categories, cells, answered } = useMemo(() => coverOf(pack), [pack]);
  const { levels, severities, times } = dimensionsOf(pack);
  const dimensions = [
    say('coverPlain', { categories }),
    ...(pack.zones.length > 1 ? [say('coverZones', { count: pack.zones.length })] : []),
    ...(levels.length > 1 ? [say('coverLevels', { count: levels.length })] : []),
    ...(severities.length > 1 ? [say('coverSeverities', { count: severities.length })] : []),
    ...(times.length > 1 ? [say('coverTimes')] : []),
  ].join('');
  const whole = answered === cells;
  return (
    <p className={whole ? 'cover' : 'cover cover--gap'}>
      <Icon name={whole ? 'check' : 'alert'} />
      <span>{whole ? say('coverWhole', { dimensions, cells }) : say('coverGap', { dimensions, cells, missing: cells - answered })}</span>
    </p>
  );
}
