import { Modal } from 'antd';
import { useState } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { nameWords } from '../values.ts';
import { careTexts } from './care-texts.ts';
import type { Opened } from './entry-facts.ts';
import { noReason, ReasonChoice, reasonWords } from './reason-choice.tsx';
import { useEntrySave } from './use-entry-save.ts';
import { useLeaveGone } from './use-leave-gone.ts';

const least = 2;
const reasons = ['gone', 'moved', 'twice', 'asked'] as const;

type Props = {
  readonly opened: Opened;
  /** Afterwards it is there for nobody, so the list is shown. */
  readonly gone: boolean;
  readonly onClose: () => void;
};

/** Ends an entry 注销 for a reason; nothing brings it back. */
export function EndForm({ opened, gone, onClose }: Props) {
  const { entry } = opened;
  const say = useTexts(careTexts);
  const locale = useLocale();
  const leave = useLeaveGone(opened);
  const { work, save } = useEntrySave(entry.id, gone ? leave : onClose, gone);
  const [given, setGiven] = useState(noReason);
  const [missing, setMissing] = useState(false);
  const words = Object.fromEntries(reasons.map((code) => [code, say(`end.${code}`)]));
  const submit = () => {
    const reason = reasonWords(given, words, least);
    setMissing(reason === undefined);
    if (reason !== undefined) save('/end', { version: entry.version, reason }, say('end.done'));
  };
  return (
    <Modal
      open
      title={say('end.title', { name: nameWords(entry.name, locale) })}
      okText={say('end.do')}
      okButtonProps={{ danger: true }}
      confirmLoading={work.busy}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="soft">{say('end.told')}</p>
        <ReasonChoice
          legend={say('end.reason')}
          words={words}
          ownLabel={say('end.own')}
          ownHint={say('end.ownWords')}
          value={given}
          most={500}
          onChange={setGiven}
        />
        <div aria-live="assertive">{missing && <p className="field__error">{say('end.missing')}</p>}</div>
        {work.failure !== null && <FailureNotice failure={work.failure} />}
      </div>
    </Modal>
  );
}
