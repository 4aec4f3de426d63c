import type { SheetField, SheetPlan } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { Select } from 'antd';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { sheetTexts } from './texts.ts';

type Props = {
  readonly fields: readonly SheetField[];
  readonly headings: readonly string[];
  readonly columns: SheetPlan['columns'];
  readonly onChange: (columns: SheetPlan['columns']) => void;
};

/** Each field of the register and the column that it is taken from. */
export function ColumnTable({ fields, headings, columns, onChange }: Props) {
  const say = useTexts(sheetTexts);
  const label = useLabel();
  const change = (code: string, heading: string | undefined) => {
    const rest = Object.entries(columns).filter(([other, name]) => other !== code && name !== heading);
    onChange(Object.fromEntries(heading === undefined ? rest : [...rest, [code, heading]]));
  };
  return (
    <ul className="sheets__columns">
      {fields.map((field) => (
        <li key={field.code}>
          <span>
            {label(field.label)}
            {field.required && <span className="sheets__required">{say('columns.required')}</span>}
          </span>
          <Select
            aria-label={say('columns.of', { field: label(field.label) })}
            className="sheets__pick"
            allowClear
            showSearch
            placeholder={say('columns.none')}
            value={columns[field.code] ?? null}
            options={headings.map((heading) => ({ value: heading, label: heading }))}
            onChange={(heading: string | null | undefined) => change(field.code, heading ?? undefined)}
          />
        </li>
      ))}
    </ul>
  );
}
