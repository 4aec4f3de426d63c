import type { EntryDraft, EntryView } from '@gridkeeper/domain/registers/wire.ts';
import { Button, InputNumber } from 'antd';
import { type FormEvent, useEffect, useRef } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { useKeep } from '../../ui/use-keep.ts';
import { groupedFields } from '../entry/entry-facts.ts';
import { Why } from '../entry/facts.tsx';
import type { SeenKind } from '../queries.ts';
import { Conflict } from './conflict.tsx';
import { ConsentSection } from './consent-section.tsx';
import { DeclaredField } from './declared-field.tsx';
import { fieldOrder } from './draft.ts';
import { FaultSummary } from './fault-summary.tsx';
import { controlId, FormRow } from './form-row.tsx';
import { NameRows } from './name-rows.tsx';
import { ParentRow } from './parent-row.tsx';
import { PlaceSection } from './place-section.tsx';
import { formTexts } from './texts.ts';
import { useEntryForm } from './use-entry-form.ts';
import { useFieldName } from './use-field-name.ts';

type Props = {
  readonly kind: SeenKind;
  /** The entry that is changed; null: a new one. */
  readonly before: EntryView | null;
  readonly start: EntryDraft;
  readonly onSaved: (id: string) => void;
  readonly onLeave: () => void;
};

/** The form of an entry, made from what its kind declares. */
export function EntryForm({ kind, before, start, onSaved, onLeave }: Props) {
  const say = useTexts(formTexts);
  const locale = useLocale();
  const nameOf = useFieldName(kind);
  const form = useEntryForm(kind, before, start);
  const { draft, setDraft, faults, latest, work } = form;
  useKeep(form.begun, { title: say('keep.title'), leave: say('keep.leave'), stay: say('keep.stay') });
  const leave = useRef(onSaved);
  leave.current = onSaved;
  // Once nothing is half-written any more: else leaving would be asked about.
  useEffect(() => {
    if (form.savedId !== null) leave.current(form.savedId);
  }, [form.savedId]);
  const { own, grouped } = groupedFields(kind);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  return (
    <form className="reg-form" noValidate onSubmit={submit}>
      <section className="panel reg-form__section reg-form__section--pairs" aria-labelledby="entry-basic">
        <h2 id="entry-basic">{say('basic')}</h2>
        <NameRows kind={kind} form={form} />
        {own.map((field) => (
          <DeclaredField key={field.code} field={field} form={form} />
        ))}
        <ParentRow kind={kind} form={form} />
        {kind.visits !== null && (
          <FormRow
            field="visitEveryDays"
            label={say('visits')}
            hint={say('visitsHint', { days: kind.visits.amount })}
            fault={faults.visitEveryDays}
          >
            <InputNumber
              id={controlId('visitEveryDays')}
              className="reg-form__number"
              min={1}
              max={366}
              precision={0}
              value={draft.visitEveryDays === undefined ? (form.before?.visitEveryDays ?? null) : draft.visitEveryDays}
              onChange={(visitEveryDays) => setDraft({ ...draft, visitEveryDays })}
            />
          </FormRow>
        )}
      </section>
      <PlaceSection form={form} />
      {grouped.map(({ group, fields }) => (
        <section key={group.code} className="panel reg-form__section reg-form__section--pairs" aria-label={group.label[locale]}>
          <h2>{group.label[locale]}</h2>
          <Why group={group} />
          {fields.map((field) => (
            <DeclaredField key={field.code} field={field} form={form} />
          ))}
        </section>
      ))}
      <ConsentSection kind={kind} form={form} />
      <FaultSummary faults={faults} warnings={form.unpassed} nameOf={nameOf} order={fieldOrder(kind)} />
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      {latest !== null && form.before !== null && (
        <Conflict kind={kind} seen={form.before} latest={latest} draft={draft} nameOf={nameOf} onSettle={form.settle} onDrop={onLeave} />
      )}
      <div className="reg-form__end">
        <Button type="primary" htmlType="submit" loading={work.busy} disabled={latest !== null}>
          {say('save')}
        </Button>
        <Button onClick={onLeave}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
