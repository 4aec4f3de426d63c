import { Steps } from 'antd';
import { useParams } from 'react-router';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { appTexts } from '../app/texts.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useKeep } from '../ui/use-keep.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { PastImports } from './past-imports.tsx';
import { useRegisterKind } from './queries.ts';
import './sheets.css';
import { sheetTexts } from './texts.ts';
import { steps, useImport } from './use-import.ts';

/** A sheet into a register in four steps: file, columns, check, done. Nothing is saved before the last. */
export function ImportPage() {
  const say = useTexts(sheetTexts);
  const sayApp = useTexts(appTexts);
  const label = useLabel();
  const { kind: code = '' } = useParams();
  const found = useRegisterKind(code);
  const running = useImport(code);
  const { step, work } = running;
  useKeep(step === 'columns' || step === 'check', { title: say('keep.title'), leave: say('keep.leave'), stay: say('keep.stay') });
  if (found.isPending) return <Waiting />;
  if (found.isError) return <FailureNotice failure={found.error} onRetry={() => void found.refetch()} />;
  const { kind } = found;
  if (!kind?.can.import) return <Notice title={sayApp('noRight')} detail={sayApp('noRightDetail')} />;
  return (
    <div className="page sheets">
      <PageHead title={say('title', { kind: label(kind.label) })} />
      <Steps
        className="sheets__steps"
        size="small"
        responsive={false}
        current={steps.indexOf(step)}
        items={steps.map((each) => ({ title: say(`step.${each}`) }))}
      />
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <section className="panel" aria-live="polite">
        {step === 'file' && <FileStep kind={code} running={running} />}
        {step === 'columns' && <ColumnsStep running={running} />}
        {step === 'check' && <CheckStep running={running} />}
        {step === 'done' && <DoneStep running={running} />}
      </section>
      {(step === 'file' || step === 'done') && <PastImports kind={code} />}
    </div>
  );
}
