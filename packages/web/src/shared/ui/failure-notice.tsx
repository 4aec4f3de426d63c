import { findProblem } from '../api/failure.ts';
import { useOffice } from '../office/office-context.tsx';
import { commonTexts } from '../texts/common.ts';
import { useLocale } from '../texts/locale.ts';
import { useTexts } from '../texts/use-texts.ts';
import { formatMoment } from '../time.ts';
import { Icon } from './icon.tsx';
import { useFailureWords } from './use-failure-words.ts';

/** What went wrong, what is safe, and the way out (RFC 9457 problems come worded from the server). */
export function FailureNotice({ failure, onRetry }: { readonly failure: Error; readonly onRetry?: () => void }) {
  const say = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { title, detail } = useFailureWords(failure);
  const problem = findProblem(failure);
  const happened = problem?.happened;
  return (
    <div className="notice notice--bad" role="alert">
      <Icon name="alert" />
      <div className="notice__body">
        <p className="strong">{title}</p>
        {detail !== '' && <p>{detail}</p>}
        {happened !== undefined && (
          <p>{say('failure.happened', { at: formatMoment(happened.at, locale, zone), who: happened.who, what: happened.what })}</p>
        )}
        {(problem?.fields ?? []).map((each) => (
          <p key={each.field}>{each.message}</p>
        ))}
        {problem?.retryAfterSeconds !== undefined && <p>{say('failure.wait', { seconds: problem.retryAfterSeconds })}</p>}
        {onRetry !== undefined && (
          <div>
            <button type="button" className="button" onClick={onRetry}>
              {say('retry')}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
