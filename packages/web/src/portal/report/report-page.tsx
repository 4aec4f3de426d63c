import { useState } from 'react';
import { keepCode } from '../follow/kept-codes.ts';
import { dropDraft, findKeptDraft } from './kept-draft.ts';
import { ReportForm } from './report-form.tsx';
import { type Sent, SentPage } from './sent-page.tsx';

export function ReportPage() {
  const [sent, setSent] = useState<Sent | null>(null);
  const [round, setRound] = useState(0);
  const [hadDraft] = useState(() => findKeptDraft() !== undefined);
  const finish = (next: Sent) => {
    dropDraft();
    keepCode({ number: next.number, code: next.followCode });
    setSent(next);
  };
  const restart = () => {
    dropDraft();
    setRound(round + 1);
  };
  if (sent !== null) return <SentPage sent={sent} />;
  return <ReportForm key={round} resumed={hadDraft && round === 0} onSent={finish} onRestart={restart} />;
}
