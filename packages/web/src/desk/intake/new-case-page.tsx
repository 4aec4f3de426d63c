import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { appTexts } from '../app/texts.ts';
import { useCan } from '../session/me.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import './intake.css';
import { IntakeForm } from './intake-form.tsx';
import { Sent, type SentCase } from './sent.tsx';
import { intakeTexts } from './texts.ts';

/** What is brought to the counter is taken down here. */
export function NewCasePage() {
  const say = useTexts(intakeTexts);
  const sayApp = useTexts(appTexts);
  const can = useCan();
  const [sent, setSent] = useState<SentCase | null>(null);
  if (!can('case.report')) return <Notice title={sayApp('noRight')} detail={sayApp('noRightDetail')} />;
  return (
    <div className="page">
      <PageHead title={say('title')} />
      {sent === null ? <IntakeForm onSent={setSent} /> : <Sent answer={sent} onAgain={() => setSent(null)} />}
    </div>
  );
}
