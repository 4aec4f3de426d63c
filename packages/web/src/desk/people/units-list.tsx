import type { UnitView } from '@gridkeeper/domain/people/wire.ts';
import { Button } from 'antd';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { useUnits } from '../reference/reference.ts';
import type { Doing } from './doing.ts';
import { peopleTexts } from './texts.ts';

const kinds = ['centre', 'department', 'territory', 'higher', 'company'] as const;

export function UnitsList({ onDo }: { readonly onDo: (doing: Doing) => void }) {
  const say = useTexts(peopleTexts);
  const label = useLabel();
  const units = useUnits();
  if (units.isPending) return <Waiting />;
  if (units.isError) return <FailureNotice failure={units.error} onRetry={() => void units.refetch()} />;
  const kindOf = ({ kind }: UnitView) => {
    const known = kinds.find((each) => each === kind);
    return known === undefined ? kind : say(`kind.${known}`);
  };
  return (
    <ul className="sheet-list">
      {units.items.map((unit) => (
        <li key={unit.code} className="unit">
          <span>
            <strong>{label(unit.label)}</strong> <span className="soft">{kindOf(unit)}</span>
          </span>
          <span>
            <span className="soft">{say('responsible')}</span> {unit.responsible ?? say('nobody')}
          </span>
          <span>
            <span className="soft">{say('handler')}</span> {unit.handler ?? say('nobody')}
          </span>
          <Button onClick={() => onDo({ kind: 'contacts', unit })}>{say('contacts')}</Button>
        </li>
      ))}
    </ul>
  );
}
