import type { GivenCode } from '@gridkeeper/domain/registers/wire.ts';
import { Modal } from 'antd';
import { useState } from 'react';
import { newId } from '../../../shared/new-id.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { useWork } from '../../../shared/ui/use-work.ts';
import { send } from '../../app/api.ts';
import { careTexts } from './care-texts.ts';

type Props = { readonly entryId: string; readonly onCode: (code: string) => void; readonly onClose: () => void };

/** Makes the code of the person's own page, after saying what that ends. */
export function GiveCode({ entryId, onCode, onClose }: Props) {
  const say = useTexts(careTexts);
  const work = useWork();
  const [commandId] = useState(newId);
  const make = () =>
    work.run(async () => {
      const { code } = await send<GivenCode>(`/registers/entries/${entryId}/code`, { commandId });
      onCode(code);
    });
  return (
    <Modal open title={say('code.title')} okText={say('code.do')} confirmLoading={work.busy} onOk={make} onCancel={onClose}>
      <p>{say('code.told')}</p>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
    </Modal>
  );
}
