import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { OwnField, OwnFile } from '@gridkeeper/domain/registers/own-wire.ts';
import { useState } from 'react';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { ChangeForm } from './change-form.tsx';
import { myFileTexts } from './my-file-texts.ts';
import type { OwnPage } from './own-act.ts';

type Props = { readonly page: OwnPage; readonly visits: NonNullable<OwnFile['visits']> };

const field = {
  ...{ code: 'visitEveryDays', type: 'number', min: 1, max: 366, required: false, options: [], how: 'change' },
  label: { zh: myFileTexts.zh['visits.field'], en: myFileTexts.en['visits.field'] },
  unit: { zh: myFileTexts.zh['visits.unit'], en: myFileTexts.en['visits.unit'] },
} as const satisfies Omit<OwnField, 'value'>;

/** How often somebody comes by, as the person wishes. */
export function VisitsCard({ page, visits }: Props) {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const { everyDays, usual } = visits;
  return (
    <section className="card stack">
      <h2>{say('visits.title')}</h2>
      {!open && (
        <p>{everyDays === null ? say('visits.usual', { keep: label(limitWords(usual)) }) : say('visits.every', { days: everyDays })}</p>
      )}
      {page.file.can.change && !open && (
        <button type="button" className="button button--wide no-print" onClick={() => setOpen(true)}>
          <Icon name="pen" />
          {say('change')}
        </button>
      )}
      {open && (
        <ChangeForm
          page={page}
          fields={[{ ...field, value: everyDays }]}
          bodyOf={({ visitEveryDays }) => ({ visitEveryDays: typeof visitEveryDays === 'number' ? visitEveryDays : null })}
          onDone={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      )}
    </section>
  );
}
