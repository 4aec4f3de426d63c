import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { policyTexts } from '../texts.ts';
import { type Circumstances, dimensionsOf } from './matrix.ts';

type Props = {
  readonly pack: CompiledPack;
  readonly value: Circumstances;
  readonly onChange: (value: Circumstances) => void;
  /** Whether the time may be chosen; where a moment is asked for it follows from that. */
  readonly timed?: boolean;
};

/** Chooses level, urgency and time, as far as the pack tells them apart. */
export function Circumstanced({ pack, value, onChange, timed = true }: Props) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const { times } = dimensionsOf(pack);
  const choices = (list: readonly { readonly code: string; readonly label: Parameters<typeof label>[0] }[]) =>
    list.map((each) => ({ value: each.code, label: label(each.label), depth: 0 }));
  return (
    <>
      {pack.levels.length > 1 && (
        <Pick
          label={say('level')}
          choices={choices(pack.levels)}
          value={value.level}
          clearable={false}
          onChange={(level) => onChange({ ...value, level })}
        />
      )}
      {pack.severities.length > 1 && (
        <Pick
          label={say('severity')}
          choices={choices(pack.severities)}
          value={value.severity}
          clearable={false}
          onChange={(severity) => onChange({ ...value, severity })}
        />
      )}
      {timed && times.length > 1 && (
        <Pick
          label={say('time')}
          choices={times.map((time) => ({ value: time, label: say(`time.${time}`), depth: 0 }))}
          value={value.time}
          clearable={false}
          onChange={(time) => onChange({ ...value, time: time === 'off' ? 'off' : 'working' })}
        />
      )}
    </>
  );
}
