import { Link } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatDayShort } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { usePhoneHistory } from './queries.ts';
import { hotlineTexts } from './texts.ts';

const shown = 5;

/** Earlier cases of the number that is calling; opened in a window of their own, for the call is not left for a look. */
export function PhoneHistory({ phone }: { readonly phone: string | null }) {
  const say = useTexts(hotlineTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const { data, error, refetch } = usePhoneHistory(phone);
  const items = data?.items ?? [];
  return (
    <section className="panel" aria-live="polite">
      <h2>
        {say('historyTitle')} {items.length > 0 && <span className="soft">{say('historyCount', { count: items.length })}</span>}
      </h2>
      {error && <FailureNotice failure={error} onRetry={() => void refetch()} />}
      {phone === null && <p className="soft">{say('historyAsk')}</p>}
      {data && items.length === 0 && <p className="soft">{say('historyNone')}</p>}
      <ul className="call__cases">
        {items.slice(0, shown).map((item) => (
          <li key={item.id}>
            <Link to={`/cases/${item.id}`} target="_blank">
              {item.number}
            </Link>{' '}
            {item.title}
            <br />
            <span className="soft">
              {formatDayShort(item.reportedAt, locale, zone)} · {label(item.state.label)}
              {item.unit && ` · ${label(item.unit.label)}`}
            </span>
          </li>
        ))}
      </ul>
      {items.length > shown && <p className="soft">{say('historyMore', { count: shown })}</p>}
    </section>
  );
}
