import { Alert, Button } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { CheckResult } from './check-result.tsx';
import { FileList } from './file-list.tsx';
import { intoView } from './into-view.ts';
import './publish.css';
import { publishTexts } from './texts.ts';
import type { Publishing } from './use-publish.ts';
import { useSeconds } from './use-seconds.ts';

/** A new version from its files: checked, told what changes for whom, and published only without a fault. */
export function PublishForm({ publishing: state, isFirst }: { readonly publishing: Publishing; readonly isFirst: boolean }) {
  const say = useTexts(publishTexts);
  const { files, unreadable, checked, published, checking } = state;
  const seconds = useSeconds(checking.busy);
  const hasPack = files.some((file) => file.name === 'pack.yaml');
  return (
    <section className="panel publish no-print">
      <h2>{say('title')}</h2>
      <p className="soft">{say('hint')}</p>
      {published && (
        <div ref={intoView}>
          <Alert role="status" type="success" showIcon title={say('published', { version: published.version })} />
        </div>
      )}
      <FileList publishing={state} />
      {unreadable.length > 0 && <p className="field__error">{say('unreadable', { names: unreadable.join(say('comma')) })}</p>}
      {files.length > 0 && (
        <div className="publish__row">
          <Button type={checked === null ? 'primary' : 'default'} disabled={!hasPack} loading={checking.busy} onClick={state.check}>
            {say('check')}
          </Button>
          <span role="status">
            {!hasPack && say('noPack')}
            {seconds !== undefined && say('checking', { seconds })}
          </span>
        </div>
      )}
      {checking.failure && <FailureNotice failure={checking.failure} />}
      {checked && <CheckResult publishing={state} checked={checked} isFirst={isFirst} />}
    </section>
  );
}
