import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import type { Followed } from '../../shared/report/similar-list.tsx';
import { useSession } from '../session/session-context.tsx';
import { FollowedPage } from './followed-page.tsx';
import { dropFieldDraft, findKeptFieldDraft } from './kept-field-draft.ts';
import { ReportForm } from './report-form.tsx';
import { SentPage } from './sent-page.tsx';

export function ReportPage() {
  const { personId } = useSession().me;
  const [sent, setSent] = useState<StaffReportAnswer | null>(null);
  const [followed, setFollowed] = useState<Followed | null>(null);
  const [round, setRound] = useState(0);
  const [hadDraft] = useState(() => findKeptFieldDraft(personId) !== undefined);
  const restart = () => {
    dropFieldDraft(personId);
    setSent(null);
    setFollowed(null);
    setRound(round + 1);
  };
  const finish = (answer: StaffReportAnswer) => {
    dropFieldDraft(personId);
    setSent(answer);
  };
  const follow = (next: Followed) => {
    dropFieldDraft(personId);
    setFollowed(next);
  };
  if (followed !== null) return <FollowedPage followed={followed} onAgain={restart} />;
  if (sent !== null) return <SentPage sent={sent} onAgain={restart} />;
  return (
    <ReportForm key={round} personId={personId} resumed={hadDraft && round === 0} onSent={finish} onFollowed={follow} onRestart={restart} />
  );
}
