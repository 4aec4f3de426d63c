import type { FollowAnswer, LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { Button } from 'antd';
import { useRef } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { newId } from '../../shared/new-id.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { send } from '../app/api.ts';
import { DuplicateRow } from '../case/duplicate-row.tsx';
import { useDuplicates } from './queries.ts';
import type { SentCase } from './sent.tsx';
import { intakeTexts } from './texts.ts';

type Props = {
  readonly category: string | null;
  readonly point: LonLat | null;
  readonly words: string;
  readonly onFollowed: (followed: SentCase) => void;
};

/** Likely duplicates while the visitor is still there, to follow instead; nobody is kept from filing. */
export function SimilarCases({ category, point, words, onFollowed }: Props) {
  const say = useTexts(intakeTexts);
  const found = useDuplicates(category, point, words);
  const work = useWork();
  const attempt = useRef<Attempt>(null);
  if (found.length === 0) return null;
  const follow = (id: string) => {
    attempt.current = attemptFor({ id }, attempt.current, newId);
    const { commandId } = attempt.current;
    work.run(async () => onFollowed({ id, followed: true, ...(await send<FollowAnswer>(`/cases/${id}/follow`, { commandId })) }));
  };
  return (
    <section className="panel">
      <h2>{say('duplicates')}</h2>
      <p className="soft">{say('duplicatesHint')}</p>
      <ul className="duplicates">
        {found.map((each) => (
          <li key={each.caseId}>
            <DuplicateRow candidate={each} />
            <Button disabled={work.busy} onClick={() => follow(each.caseId)}>
              {say('follow')}
            </Button>
          </li>
        ))}
      </ul>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
    </section>
  );
}
