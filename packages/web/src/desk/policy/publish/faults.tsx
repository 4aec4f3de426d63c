import { WarningOutlined } from '@ant-design/icons';
import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { Typography } from 'antd';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { faultPlace, faultsText } from './fault-words.ts';
import { publishTexts } from './texts.ts';

/** Every fault at its line, with how to mend it; nothing else is shown while there is one. */
export function Faults({ faults }: { readonly faults: readonly PackFault[] }) {
  const say = useTexts(publishTexts);
  const label = useLabel();
  const locale = useLocale();
  const text = faultsText(faults, locale, say('faultLine'));
  return (
    <section className="faults" role="status">
      <div className="faults__head">
        <h3 className="overdue">
          <WarningOutlined aria-hidden /> {say('faults', { count: faults.length })}
        </h3>
        <Typography.Text copyable={{ text, tooltips: [say('copyFaults'), say('copied')] }}>{say('copyFaults')}</Typography.Text>
      </div>
      <p className="soft">{say('faultsHint')}</p>
      <ol>
        {faults.map((fault) => (
          <li key={`${faultPlace(fault)} ${fault.what.en}`}>
            <code>{faultPlace(fault)}</code>
            <span>
              <span className="strong">{label(fault.what)}</span>
              <span className="faults__mend">{label(fault.mend)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
