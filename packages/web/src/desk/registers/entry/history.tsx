import { historyWords } from '@gridkeeper/domain/registers/list-texts.ts';
import type { EntryChange } from '@gridkeeper/domain/registers/wire.ts';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../../shared/time.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { useHistory } from '../queries.ts';
import { careTexts } from './care-texts.ts';
import type { Opened } from './entry-facts.ts';
import { changeWords } from './history-words.ts';

/** So many changes stand open; more are folded. */
const most = 4;

/** How the entry came about 变更记录, the newest first. */
export function History({ opened }: { readonly opened: Opened }) {
  const say = useTexts(careTexts);
  const history = useHistory(opened.entry.id);
  return (
    <section className="panel reg-history">
      <h2>{say('history')}</h2>
      {history.isPending && <Waiting />}
      {history.isError && <FailureNotice failure={history.error} onRetry={() => void history.refetch()} />}
      <ol>
        {(history.data?.items ?? []).map((change) => (
          <Version key={change.version} change={change} opened={opened} />
        ))}
      </ol>
    </section>
  );
}

function Version({ change, opened: { kind } }: { readonly change: EntryChange; readonly opened: Opened }) {
  const say = useTexts(careTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const lines = (
    <ul>
      {change.changes.map((one) => (
        <li key={one.field}>{changeWords(one, kind, locale)}</li>
      ))}
    </ul>
  );
  return (
    <li>
      <p>
        <strong>{historyWords[change.how][locale]}</strong>
        <span>{change.by ?? say(isOwn(change, kind) ? 'history.own' : 'history.system')}</span>
        <time className="soft" dateTime={change.at}>
          {formatLongMoment(change.at, locale, zone)}
        </time>
      </p>
      {change.changes.length === 0 && <p className="soft">{say('history.none')}</p>}
      {change.changes.length > most ? (
        <details className="reg-fold">
          <summary>{say('history.more', { count: change.changes.length })}</summary>
          {lines}
        </details>
      ) : (
        lines
      )}
    </li>
  );
}

/** On the page of one's own 我的资料 a wish is corrected, and a consent taken back, by nobody of the staff. */
function isOwn({ how }: EntryChange, { consent }: Opened['kind']): boolean {
  return consent !== null && (how === 'changed' || how === 'consent');
}
