import type { PackProof } from '@gridkeeper/domain/policy/wire.ts';
import { Alert, App, Button } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Changes } from './changes.tsx';
import { Faults } from './faults.tsx';
import { intoView } from './into-view.ts';
import { publishTexts } from './texts.ts';
import type { Publishing } from './use-publish.ts';
import { useSeconds } from './use-seconds.ts';

type Props = {
  readonly publishing: Publishing;
  readonly checked: NonNullable<Publishing['checked']>;
  readonly isFirst: boolean;
};

/** What the checker says: every fault at its line, or the proof, what changes for whom, and the button that publishes. */
export function CheckResult({ publishing: state, checked, isFirst }: Props) {
  const say = useTexts(publishTexts);
  const { modal } = App.useApp();
  const { publishing, publish, refusal } = state;
  const seconds = useSeconds(publishing.busy);
  const { faults, proof, id, version, changes } = checked.result;
  if (faults.length > 0) return <Faults faults={faults} />;
  const named = { id: id ?? '', version: version ?? '' };
  const ask = () =>
    modal.confirm({
      title: say('publishAsk', named),
      content: say('publishDetail'),
      okText: say('publishOk'),
      onOk: () => publish(checked),
    });
  const isSame = !isFirst && changes.length === 0;
  return (
    <div className="publish__result">
      <Alert
        role="status"
        type="success"
        showIcon
        title={say('passed', named)}
        description={proof && say('proof', { ...proof, seconds: secondsOf(proof) })}
      />
      {isFirst && <p>{say('firstVersion')}</p>}
      {isSame && <p>{say('noChanges')}</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      <div className="publish__row">
        <Button type="primary" loading={publishing.busy} onClick={ask}>
          {say('publish')}
        </Button>
        <span role="status">{seconds !== undefined && say('publishing', { seconds })}</span>
      </div>
      {refusal && (
        <div ref={intoView}>
          <FailureNotice failure={refusal} />
        </div>
      )}
    </div>
  );
}

const secondsOf = ({ milliseconds }: PackProof) => (Math.max(1, Math.round(milliseconds / 10)) / 100).toFixed(2);
