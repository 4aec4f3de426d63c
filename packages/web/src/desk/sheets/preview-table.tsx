import type { SheetField, SheetPreview } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { sheetTexts } from './texts.ts';

/** The first rows as they are understood; wide ones scroll in themselves. */
export function PreviewTable({ fields, preview }: { readonly fields: readonly SheetField[]; readonly preview: SheetPreview }) {
  const say = useTexts(sheetTexts);
  const label = useLabel();
  const mapped = fields.filter((field) => preview.plan.columns[field.code] !== undefined);
  const faulty = new Set(preview.faults.map(({ row }) => row));
  if (preview.rows.length === 0) return <p className="soft">{say('columns.noRows')}</p>;
  return (
    <section className="sheets__scroll" aria-label={say('columns.first', { count: preview.rows.length })}>
      <table className="sheets__table">
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            {mapped.map((field) => (
              <th key={field.code} scope="col">
                {label(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ row, values }) => (
            <tr key={row} className={faulty.has(row) ? 'sheets__faulty' : undefined}>
              <th scope="row">
                {row}
                {faulty.has(row) && <span className="sheets__required">{say('faulty')}</span>}
              </th>
              {mapped.map((field) => (
                <td key={field.code}>{values[field.code]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
