import { CloseOutlined } from '@ant-design/icons';
import { findSampleRef } from '@gridkeeper/domain/cases/sample-wire.ts';
import { Button } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { periodName } from './period-name.ts';
import './samples.css';
import { samplesTexts } from './texts.ts';

/** Which figure of the call-backs the list stands for; the cross shows the whole list again. */
export function SampleTag({ value, onClear }: { readonly value: string; readonly onClear: () => void }) {
  const say = useTexts(samplesTexts);
  const ref = findSampleRef(value);
  if (ref === undefined) return null;
  const { key, values } = periodName(ref.period);
  return (
    <span className="sample-tag">
      {say('chosen', { period: say(key, values), part: say(`part.${ref.part}`) })}
      <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={say('clear')} onClick={onClear} />
    </span>
  );
}
