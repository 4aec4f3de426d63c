import { Alert, Button } from 'antd';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { Working } from './check-step.tsx';
import { ReportLinks } from './report-links.tsx';
import { Tally } from './tally.tsx';
import { sheetTexts } from './texts.ts';
import type { Import } from './use-import.ts';

/** Step 4: what came in; faulty rows are in the report, and the whole can be undone below. */
export function DoneStep({ running }: { readonly running: Import }) {
  const say = useTexts(sheetTexts);
  const label = useLabel();
  const { file, busy, again, run, work } = running;
  if (file === null) return null;
  if (busy) return <Working title={say('done.working')} share={file.progress} read={file.tally?.read ?? 0} />;
  const failed = file.stage === 'failed';
  return (
    <>
      <h2>{say(failed ? 'done.failed' : 'done.title')}</h2>
      {file.failure !== null && <Alert className="sheets__alert" type="error" showIcon title={label(file.failure)} />}
      {file.tally !== null && <Tally tally={file.tally} />}
      {(file.tally?.bad ?? 0) > 0 && <ReportLinks id={file.id} />}
      <div className="sheets__foot">
        <p className="soft">{say('done.safe')}</p>
        {failed && (
          <Button loading={work.busy} onClick={run}>
            {say('done.retry')}
          </Button>
        )}
        <Button type="primary" onClick={again}>
          {say('done.again')}
        </Button>
      </div>
    </>
  );
}
