import type { CertificateView } from '@gridkeeper/domain/registers/wire.ts';
import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { DateField } from '../../people/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { careTexts } from './care-texts.ts';
import { useEntrySave } from './use-entry-save.ts';

type Props = { readonly entryId: string; readonly certificate: CertificateView; readonly onClose: () => void };

/** Notes a certificate, or its renewal. */
export function CertificateForm({ entryId, certificate, onClose }: Props) {
  const say = useTexts(careTexts);
  const locale = useLocale();
  const id = useId();
  const { work, save } = useEntrySave(entryId, onClose);
  const [number, setNumber] = useState(certificate.number ?? '');
  const [issuedOn, setIssuedOn] = useState(certificate.issuedOn ?? '');
  const [expiresOn, setExpiresOn] = useState(certificate.expiresOn ?? '');
  const isNew = certificate.number === null && certificate.issuedOn === null && certificate.expiresOn === null;
  const submit = () =>
    save(
      `/certificates/${certificate.code}`,
      { number: number.trim(), issuedOn: issuedOn || null, expiresOn: expiresOn || null },
      say('saved'),
    );
  return (
    <Modal
      open
      title={say(isNew ? 'noteOf' : 'renewOf', { certificate: certificate.label[locale] })}
      okText={say('save')}
      confirmLoading={work.busy}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="stack">
        <Field label={say('number')} htmlFor={id}>
          <Input
            id={id}
            autoFocus
            maxLength={100}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            onPressEnter={submit}
          />
        </Field>
        <DateField label={say('issued')} value={issuedOn} onChange={setIssuedOn} />
        <DateField label={say('expires')} value={expiresOn} onChange={setExpiresOn} />
        <p className="soft">{say('endless')}</p>
        {work.failure !== null && <FailureNotice failure={work.failure} />}
      </div>
    </Modal>
  );
}
