import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Field } from '../ui/field.tsx';
import { sheetTexts } from './texts.ts';

const shortest = 4;

/** Asks why data on persons leave unmasked, and says what comes of it. */
export function ReasonForm({ link, onClose }: { readonly link: (reason: string) => string; readonly onClose: () => void }) {
  const say = useTexts(sheetTexts);
  const id = useId();
  const [reason, setReason] = useState('');
  const enough = reason.trim().length >= shortest;
  const take = () => {
    window.location.assign(link(reason.trim()));
    onClose();
  };
  return (
    <Modal
      open
      title={say('reason.title')}
      okText={say('reason.take')}
      okButtonProps={{ disabled: !enough }}
      onOk={take}
      onCancel={onClose}
    >
      <p>{say('reason.told')}</p>
      <Field label={say('reason')} htmlFor={id} hint={say('reason.hint')}>
        <Input id={id} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Modal>
  );
}
