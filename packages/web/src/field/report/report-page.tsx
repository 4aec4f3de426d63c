import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { useSession } from '../session/session-context.tsx';
import { dropFieldDraft, findKeptFieldDraft } from './kept-field-draft.ts';
import { ReportForm } from './report-form.tsx';
import { SentPage } from './sent-page.tsx';

export function ReportPage() {
  const { personId } = useSession().me;
  const [sent, setSent] = useState<StaffReportAnswer | null>(null);
  const [round, setRound] = useState(0);
  const [hadDraft] = useState(() => findKeptFieldDraft(personId) !== undefined);
  const restart = () => {
    dropFieldDraft(personId);
    setSent(null);
    setRound(round + 1);
  };
  const finish = (answer: StaffReportAnswer) => {
    dropFieldDraft(personId);
    setSent(answer);
  };
  if (sent !== null) return <SentPage sent={sent} onAgain={restart} />;
  return <ReportForm key={round} personId={personId} resumed={hadDraft && round === 0} onSent={finish} onRestart={restart} />;
}
