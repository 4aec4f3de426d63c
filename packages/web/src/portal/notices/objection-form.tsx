import type { ObjectionRequest } from '@gridkeeper/domain/cases/public-wire.ts';
import type { FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useEffect, useId, useState } from 'react';
import { SendRow } from '../../shared/act/send-row.tsx';
import { attemptFor } from '../../shared/api/attempt.ts';
import { sendCommand } from '../../shared/api/send-command.ts';
import { newId } from '../../shared/new-id.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { keepCode } from '../follow/kept-codes.ts';
import { ContactField } from '../report/contact-field.tsx';
import { isPhone } from '../report/draft.ts';
import { portalReportTexts } from '../report/report-texts.ts';
import { findKeptObjection, keepObjection, type ObjectionDraft } from './kept-objection.ts';
import { noticesTexts } from './notices-texts.ts';

const longest = 2_000;
type Fault = 'object.missing' | 'object.long' | 'fault.phone';

type Props = {
  readonly number: string;
  readonly onSent: (sent: FollowAnswer) => void;
  readonly onCancel: () => void;
  readonly onStale: () => void;
};

/** Words, and who wants to be asked back. What was written stays on the device until it is sent. */
export function ObjectionForm({ number, onSent, onCancel, onStale }: Props) {
  const say = useTexts(noticesTexts);
  const sayReport = useTexts(portalReportTexts);
  const id = useId();
  const work = useWork();
  const [draft, setDraft] = useState<ObjectionDraft>(
    () => findKeptObjection(number) ?? { number, text: '', name: '', phone: '', attempt: null },
  );
  const [fault, setFault] = useState<Fault>();
  useEffect(() => keepObjection(draft), [draft]);
  const enter = (part: Partial<ObjectionDraft>) => {
    setFault(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const leave = () => {
    keepObjection(null);
    onCancel();
  };
  const submit = () => {
    const found = faultOf(draft);
    setFault(found);
    if (found !== undefined) return;
    const body = bodyOf(draft);
    const attempt = attemptFor(body, draft.attempt, newId);
    setDraft((before) => ({ ...before, attempt }));
    work.run(async () => {
      const answer = await sendCommand<FollowAnswer>(`/public/notices/${number}/objections`, { commandId: attempt.commandId, ...body });
      keepObjection(null);
      keepCode({ number: answer.number, code: answer.followCode });
      onSent(answer);
    });
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="field">
        <label htmlFor={id}>{say('object.words')}</label>
        <p className="field__hint" id={`${id}-hint`}>
          {say('object.hint')}
        </p>
        <textarea
          id={id}
          className="input"
          rows={5}
          value={draft.text}
          aria-invalid={fault === 'object.missing' || fault === 'object.long'}
          aria-describedby={`${id}-hint`}
          onChange={(event) => enter({ text: event.target.value })}
        />
      </div>
      <ContactField name={draft.name} phone={draft.phone} invalid={fault === 'fault.phone'} onChange={enter} />
      <SendRow
        fault={fault && (fault === 'fault.phone' ? sayReport(fault) : say(fault))}
        work={work}
        send={say(work.busy ? 'object.sending' : 'object.send')}
        onStale={onStale}
        onCancel={leave}
      />
    </form>
  );
}

function faultOf({ text, phone }: ObjectionDraft): Fault | undefined {
  if (text.trim() === '') return 'object.missing';
  if (text.trim().length > longest) return 'object.long';
  return phone.trim() !== '' && !isPhone(phone) ? 'fault.phone' : undefined;
}

function bodyOf(draft: ObjectionDraft): Omit<ObjectionRequest, 'commandId'> {
  const name = draft.name.trim();
  const phone = draft.phone.trim();
  const contact = { ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }) };
  return { text: draft.text.trim(), ...(Object.keys(contact).length === 0 ? {} : { contact }) };
}
