import type { DivisionRow } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { Tag } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { isComputing } from './queries.ts';
import { divisionTexts } from './texts.ts';

const colours = { draft: 'default', scheduled: 'processing', effective: 'success', withdrawn: 'default' } as const;

/** Where a proposal stands, and the day on which it holds. */
export function DivisionStateMark({
  division,
}: {
  readonly division: Pick<DivisionRow, 'state' | 'effectiveOn' | 'computingSince' | 'failed' | 'revision'>;
}) {
  const say = useTexts(divisionTexts);
  const { state, effectiveOn, failed, revision } = division;
  if (isComputing(division)) {
    return (
      <Tag color="processing" className="division-state">
        {say('state.computing')}
      </Tag>
    );
  }
  if (failed && revision === 0) {
    return (
      <Tag color="error" className="division-state">
        {say('state.failed')}
      </Tag>
    );
  }
  const day = effectiveOn === null || state === 'draft' || state === 'withdrawn' ? '' : ` · ${say('effectiveOn', { day: effectiveOn })}`;
  return (
    <Tag color={colours[state]} className="division-state">
      {say(`state.${state}`)}
      {day}
    </Tag>
  );
}
