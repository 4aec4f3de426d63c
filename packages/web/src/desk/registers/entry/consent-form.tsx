import type { ConsentRule } from '@gridkeeper/domain/policy/registers.ts';
import { Modal } from 'antd';
import { useState } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { civilDate } from '../../../shared/time.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { ConsentFields } from '../form/consent-fields.tsx';
import { type BegunConsent, newConsent } from '../form/draft.ts';
import { careTexts } from './care-texts.ts';
import { useEntrySave } from './use-entry-save.ts';

type Props = {
  readonly entryId: string;
  readonly rule: ConsentRule;
  /** Who gave the one before: whoever was asked then is asked again. */
  readonly by: 'self' | 'guardian';
  readonly onClose: () => void;
};

/** Notes that a person, or a guardian, agreed (anew) to the text in force. */
export function ConsentForm({ entryId, rule, by, onClose }: Props) {
  const say = useTexts(careTexts);
  const { zone } = useOffice();
  const today = civilDate(Date.now(), zone);
  const [given, setGiven] = useState<BegunConsent>({ ...newConsent(rule, today), by });
  const { work, save } = useEntrySave(entryId, onClose);
  return (
    <Modal
      open
      title={say('consent.again')}
      okText={say('save')}
      confirmLoading={work.busy}
      onOk={() => save('/consent', given, say('saved'))}
      onCancel={onClose}
    >
      <div className="stack">
        <ConsentFields rule={rule} today={today} given={given} fault={undefined} onChange={setGiven} />
        {work.failure !== null && <FailureNotice failure={work.failure} />}
      </div>
    </Modal>
  );
}
