import type { DuplicateCandidate, FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useRef } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { postJson } from '../../shared/api/request.ts';
import { sendCommand } from '../../shared/api/send-command.ts';
import { newId } from '../../shared/new-id.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLate } from '../../shared/place/use-late.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDayShort } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import type { ReportDraft } from './draft.ts';
import { portalReportTexts } from './report-texts.ts';

type Props = { readonly draft: ReportDraft; readonly onFollowed: (answer: FollowAnswer) => void };

const shortestText = 6;

/** What others reported nearby, offered to follow instead. Nobody is blocked, and a failure to look is no obstacle. */
export function DuplicateList({ draft, onFollowed }: Props) {
  const say = useTexts(portalReportTexts);
  const text = useLate(draft.text.trim().slice(0, 2_000), 800);
  const told = draft.category !== null || text.length >= shortestText;
  const ask = draft.place.point === null || !told ? null : { category: draft.category, point: draft.place.point, text };
  const { loaded } = useLoaded(ask === null ? null : JSON.stringify(ask), (signal) =>
    postJson<{ readonly candidates: readonly DuplicateCandidate[] }>('/public/duplicates', ask, { signal }),
  );
  const work = useWork();
  const attempt = useRef<Attempt>(null);
  const candidates = ask !== null && loaded.state === 'ready' ? loaded.data.candidates : [];
  const follow = (caseId: string) => {
    attempt.current = attemptFor({ caseId }, attempt.current, newId);
    const { commandId } = attempt.current;
    work.run(async () => onFollowed(await sendCommand<FollowAnswer>(`/public/cases/${caseId}/follow`, { commandId })));
  };
  return (
    <div aria-live="polite">
      {candidates.length > 0 && (
        <section className="notice">
          <div className="notice__body">
            <h2>{say('duplicates')}</h2>
            <p>{say('duplicates.hint')}</p>
            <ul className="stack stack--tight">
              {candidates.map((each) => (
                <Candidate key={each.caseId} candidate={each} busy={work.busy} onFollow={() => follow(each.caseId)} />
              ))}
            </ul>
            {work.failure !== null && <FailureNotice failure={work.failure} />}
          </div>
        </section>
      )}
    </div>
  );
}

type CandidateProps = { readonly candidate: DuplicateCandidate; readonly busy: boolean; readonly onFollow: () => void };

function Candidate({ candidate, busy, onFollow }: CandidateProps) {
  const say = useTexts(portalReportTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <li className="card stack stack--tight">
      <p className="strong">{candidate.category?.[locale] ?? common('noCategory')}</p>
      {candidate.summary !== null && <p>{candidate.summary}</p>}
      <p className="soft small">
        {candidate.place} · {say('duplicates.meters', { metres: Math.round(candidate.distanceMetres) })} ·{' '}
        {say('duplicates.day', { day: formatDayShort(candidate.reportedAt, locale, zone) })} · {candidate.state[locale]}
      </p>
      <button type="button" className="button" aria-disabled={busy} onClick={onFollow}>
        {say('duplicates.follow')}
      </button>
    </li>
  );
}
