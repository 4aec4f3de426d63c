import type { ContactAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { commonTexts } from '../../shared/texts/common.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { post } from '../app/api.ts';
import { Field } from '../ui/field.tsx';
import { contactTexts } from './contact-texts.ts';

type Props = {
  readonly caseId: string;
  /** The step of an objection: the contact of who objected. */
  readonly version?: number;
};

/** The whole phone of the reporter, or of who objected: asked for with a reason, shown until the page is left, never printed. */
export function ContactReveal({ caseId, version }: Props) {
  const say = useTexts(contactTexts);
  const sayCommon = useTexts(commonTexts);
  const id = useId();
  const work = useWork();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [contact, setContact] = useState<ContactAnswer>();
  function submit(event: FormEvent) {
    event.preventDefault();
    const why = reason.trim();
    setMissing(why.length < 2);
    if (why.length < 2) return;
    work.run(async () =>
      setContact(await post<ContactAnswer>(`/cases/${caseId}/contact`, { reason: why, ...(version !== undefined && { version }) })),
    );
  }
  if (contact)
    return (
      <p className="no-print" role="status">
        {contact.phone === null ? say('noPhone') : <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>}{' '}
        <span className="soft">{say('logged')}</span>
      </p>
    );
  if (!asking)
    return (
      <Button className="no-print" size="small" onClick={() => setAsking(true)}>
        {say('show')}
      </Button>
    );
  return (
    <form className="act no-print" onSubmit={submit} noValidate>
      <Field label={say('reason')} htmlFor={id} hint={say('hint')}>
        <Input id={id} autoFocus maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div aria-live="assertive">{missing && <p className="field__error">{say('reasonMissing')}</p>}</div>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <div className="act__buttons">
        <Button type="primary" htmlType="submit" loading={work.busy}>
          {say('show')}
        </Button>
        <Button onClick={() => setAsking(false)}>{sayCommon('cancel')}</Button>
      </div>
    </form>
  );
}
