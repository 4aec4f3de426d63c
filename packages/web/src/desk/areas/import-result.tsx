import type { AreaImportAnswer, AreaImportFault } from '@gridkeeper/domain/areas/wire.ts';
import { Alert } from 'antd';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { areasTexts } from './texts.ts';

/** What became of the file: what was taken, what was not and why, and what was taken but ought to be looked at. */
export function ImportResult({ answer, saved }: { readonly answer: AreaImportAnswer; readonly saved: boolean }) {
  const say = useTexts(areasTexts);
  const { faults, warnings, read, added, changed, same, bad } = answer;
  return (
    <Alert
      className="areas__result"
      role="status"
      showIcon
      type={bad > 0 || warnings.length > 0 ? 'warning' : 'success'}
      title={`${say(saved ? 'imported' : 'checkedOnly')}${say('tally', { read, added, changed, same, bad })}`}
      description={
        <>
          <FaultList faults={faults} />
          {faults.length > 0 && faults.length < bad && <p>{say('faultsMore', { count: faults.length })}</p>}
          {warnings.length > 0 && <p>{say('warnings')}</p>}
          <FaultList faults={warnings} />
        </>
      }
    />
  );
}

function FaultList({ faults }: { readonly faults: readonly AreaImportFault[] }) {
  const say = useTexts(areasTexts);
  const label = useLabel();
  if (faults.length === 0) return null;
  return (
    <ol className="areas__faults">
      {faults.map((fault) => (
        <li key={`${fault.feature} ${fault.field} ${fault.reason.en}`}>
          {say('fault', { feature: fault.feature, field: fault.field, reason: label(fault.reason) })}
        </li>
      ))}
    </ol>
  );
}
