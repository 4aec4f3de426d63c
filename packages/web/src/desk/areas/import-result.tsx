import type { AreaImportAnswer } from '@gridkeeper/domain/areas/wire.ts';
import { Alert } from 'antd';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { areasTexts } from './texts.ts';

export function ImportResult({ answer, saved }: { readonly answer: AreaImportAnswer; readonly saved: boolean }) {
  const say = useTexts(areasTexts);
  const label = useLabel();
  const { faults, read, added, changed, same, bad } = answer;
  return (
    <Alert
      className="areas__result"
      role="status"
      showIcon
      type={bad > 0 ? 'warning' : 'success'}
      title={`${say(saved ? 'imported' : 'checkedOnly')}${say('tally', { read, added, changed, same, bad })}`}
      description={
        faults.length > 0 && (
          <>
            <ol className="areas__faults">
              {faults.map((fault) => (
                <li key={`${fault.feature} ${fault.field} ${fault.reason.en}`}>
                  {say('fault', { feature: fault.feature, field: fault.field, reason: label(fault.reason) })}
                </li>
              ))}
            </ol>
            {faults.length < bad && <p>{say('faultsMore', { count: faults.length })}</p>}
          </>
        )
      }
    />
  );
}
