import type { Revealed } from '@gridkeeper/domain/registers/wire.ts';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { useWork } from '../../../shared/ui/use-work.ts';
import { post } from '../../app/api.ts';
import { noReason, ReasonChoice, reasonWords } from './reason-choice.tsx';
import { entryTexts } from './texts.ts';

const least = 4;
const reasons = ['contact', 'check', 'announce', 'emergency', 'asked'] as const;

type Props = {
  readonly entryId: string;
  readonly field: string;
  readonly label: string;
  readonly onShown: (shown: Revealed) => void;
  readonly onClose: () => void;
};

/** Asks why a masked value is needed, and says that the look is written down. */
export function RevealForm({ entryId, field, label, onShown, onClose }: Props) {
  const say = useTexts(entryTexts);
  const work = useWork();
  const [given, setGiven] = useState(noReason);
  const [missing, setMissing] = useState(false);
  const words = Object.fromEntries(reasons.map((code) => [code, say(`reveal.reason.${code}`)]));
  const submit = () => {
    const reason = reasonWords(given, words, least);
    setMissing(reason === undefined);
    if (reason === undefined) return;
    work.run(async () => {
      onShown(await post<Revealed>(`/registers/entries/${entryId}/reveal`, { field, reason }));
      onClose();
    });
  };
  return (
    <Modal
      open
      title={say('reveal.title', { field: label })}
      okText={say('reveal')}
      confirmLoading={work.busy}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="soft">{say('reveal.told')}</p>
        <ReasonChoice
          legend={say('reveal.why')}
          words={words}
          ownLabel={say('reveal.own')}
          ownHint={say('reveal.ownWords')}
          value={given}
          most={200}
          onChange={setGiven}
        />
        <div aria-live="assertive">{missing && <p className="field__error">{say('reveal.missing')}</p>}</div>
        {work.failure !== null && <FailureNotice failure={work.failure} />}
      </div>
    </Modal>
  );
}
