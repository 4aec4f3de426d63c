import type { DuplicateCandidate, FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useRef } from 'react';
import { type Attempt, attemptFor } from '../api/attempt.ts';
import { postJson } from '../api/request.ts';
import { sendCommand } from '../api/send-command.ts';
import { newId } from '../new-id.ts';
import { useOffice } from '../office/office-context.tsx';
import { useLate } from '../place/use-late.ts';
import { commonTexts } from '../texts/common.ts';
import { useLocale } from '../texts/locale.ts';
import { reportTexts } from '../texts/report-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { formatDayShort } from '../time.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { useWork } from '../ui/use-work.ts';
import type { DraftCore } from './draft-core.ts';

/** The case that is followed now, with the code to follow it by. */
export type Followed = FollowAnswer & { readonly caseId: string };

type Props = {
  readonly draft: DraftCore;
  /** Where it is asked: `/public` by residents, the plain path by staff. */
  readonly at: '/public' | '';
  readonly hint: string;
  readonly onFollowed: (followed: Followed) => void;
};

const shortestText = 6;

/** What others reported nearby, offered to follow instead. Nobody is blocked, and a failure to look is no obstacle. */
export function SimilarList({ draft, at, hint, onFollowed }: Props) {
  const say = useTexts(reportTexts);
  const text = useLate(draft.text.trim().slice(0, 2_000), 800);
  const told = draft.category !== null || text.length >= shortestText;
  const ask = draft.place.point === null || !told ? null : { category: draft.category, point: draft.place.point, text };
  const { loaded } = useLoaded(ask === null ? null : JSON.stringify(ask), (signal) =>
    postJson<{ readonly candidates: readonly DuplicateCandidate[] }>(at === '' ? '/cases/duplicates' : '/public/duplicates', ask, {
      signal,
    }),
  );
  const work = useWork();
  const attempt = useRef<Attempt>(null);
  const candidates = ask !== null && loaded.state === 'ready' ? loaded.data.candidates : [];
  const follow = (caseId: string) => {
    attempt.current = attemptFor({ caseId }, attempt.current, newId);
    const { commandId } = attempt.current;
    work.run(async () => onFollowed({ caseId, ...(await sendCommand<FollowAnswer>(`${at}/cases/${caseId}/follow`, { commandId })) }));
  };
  return (
    <div aria-live="polite">
      {candidates.length > 0 && (
        <section className="notice">
          <div className="notice__body">
            <h2>{say('similar')}</h2>
            <p>{hint}</p>
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
  const say = useTexts(reportTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <li className="card stack stack--tight">
      <p className="strong">{candidate.category?.[locale] ?? common('noCategory')}</p>
      {candidate.summary !== null && <p>{candidate.summary}</p>}
      <p className="soft small">
        {candidate.place} · {say('similar.meters', { metres: Math.round(candidate.distanceMetres) })} ·{' '}
        {say('similar.day', { day: formatDayShort(candidate.reportedAt, locale, zone) })} · {candidate.state[locale]}
      </p>
      <button type="button" className="button" aria-disabled={busy} onClick={onFollow}>
        {say('similar.follow')}
      </button>
    </li>
  );
}
