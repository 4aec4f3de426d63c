import type { SheetRowFault } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { sheetTexts } from './texts.ts';

/** What is wrong, row by row, and what to do. */
export function FaultList({ faults }: { readonly faults: readonly SheetRowFault[] }) {
  const say = useTexts(sheetTexts);
  const label = useLabel();
  if (faults.length === 0) return null;
  return (
    <ul className="sheets__faults">
      {faults.map((fault) => (
        <li key={`${fault.row} ${fault.column} ${fault.why.en}`}>
          <span className="strong">{say(fault.column === '' ? 'fault.row' : 'fault.cell', { row: fault.row, column: fault.column })}</span>
          <span>
            {label(fault.why)}
            {fault.value !== '' && <span className="soft">{say('fault.value', { value: fault.value })}</span>}
          </span>
          <span className="soft">{label(fault.remedy)}</span>
        </li>
      ))}
    </ul>
  );
}
