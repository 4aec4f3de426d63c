import { Alert, Button, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { Field } from '../ui/field.tsx';
import { ColumnTable } from './column-table.tsx';
import { FaultList } from './fault-list.tsx';
import { PreviewTable } from './preview-table.tsx';
import { sheetTexts } from './texts.ts';
import type { Import } from './use-import.ts';

/** Step 2: which sheet, which row names the columns, which column is what; and the first rows as they are understood. */
export function ColumnsStep({ running }: { readonly running: Import }) {
  const say = useTexts(sheetTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const id = useId();
  const { file, preview, plan, work, choose, check, setStep } = running;
  if (file === null || preview === null || plan === null) return null;
  const taken = new Set(Object.values(plan.columns));
  const unknown = preview.headings.filter((heading) => !taken.has(heading));
  const missing = file.fields.filter((field) => field.required && plan.columns[field.code] === undefined);
  return (
    <>
      <h2>{say('columns.title')}</h2>
      {file.before !== null && (
        <Alert
          className="sheets__alert"
          type="info"
          showIcon
          title={say('columns.before', { moment: formatMoment(file.before, locale, zone) })}
        />
      )}
      <div className="sheets__row">
        {preview.sheets.length > 1 && (
          <Field label={say('columns.sheet')} htmlFor={`${id}s`}>
            <Select
              id={`${id}s`}
              value={plan.sheet}
              options={preview.sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? say('columns.hidden', { name }) : name }))}
              onChange={(sheet) => sheet !== null && choose({ sheet })}
            />
          </Field>
        )}
        <Field label={say('columns.header')} htmlFor={`${id}h`}>
          <InputNumber
            id={`${id}h`}
            min={1}
            value={plan.header}
            onChange={(header) => header !== null && choose({ header, ...(plan.sheet === null ? {} : { sheet: plan.sheet }) })}
          />
        </Field>
      </div>
      <details className="sheets__mapping" open={missing.length > 0}>
        <summary>
          {say(unknown.length > 0 ? 'columns.some' : 'columns.all', {
            count: Object.keys(plan.columns).length,
            unknown: unknown.join('、'),
          })}
        </summary>
        <ColumnTable
          fields={file.fields}
          headings={preview.headings}
          columns={plan.columns}
          onChange={(columns) => choose({ columns, header: plan.header, ...(plan.sheet === null ? {} : { sheet: plan.sheet }) })}
        />
      </details>
      <h3>{say('columns.first', { count: preview.rows.length })}</h3>
      <PreviewTable fields={file.fields} preview={preview} />
      <FaultList faults={preview.faults} />
      <div className="sheets__foot">
        <p className={missing.length > 0 ? 'field__error' : 'soft'}>
          {missing.length > 0
            ? say('columns.missing', { fields: missing.map((field) => field.label[locale]).join('、') })
            : say('columns.safe')}
        </p>
        <Button disabled={work.busy} onClick={() => setStep('file')}>
          {say('back')}
        </Button>
        <Button type="primary" loading={work.busy} disabled={missing.length > 0} onClick={() => check()}>
          {say('columns.next')}
        </Button>
      </div>
    </>
  );
}
