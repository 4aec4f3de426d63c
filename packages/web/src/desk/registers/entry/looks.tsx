import type { EntryLook } from '@gridkeeper/domain/registers/wire.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../../shared/time.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { useEntryLooks } from '../queries.ts';
import { careTexts } from './care-texts.ts';
import type { Opened } from './entry-facts.ts';

/** Who looked at an entry that holds data on persons 谁看过, when and why; fetched when asked for. */
export function Looks({ opened: { entry, kind } }: { readonly opened: Opened }) {
  const say = useTexts(careTexts);
  const [asked, setAsked] = useState(false);
  const looks = useEntryLooks(entry.id, asked);
  if (!entry.can.seeLooks || (kind.groups.length === 0 && !asked)) return null;
  return (
    <section className="panel reg-looks no-print">
      <h2>{say('looks')}</h2>
      <p className="soft small">{say('looks.hint')}</p>
      {!asked && <Button onClick={() => setAsked(true)}>{say('looks.open')}</Button>}
      {asked && looks.isPending && <Waiting />}
      {looks.isError && <FailureNotice failure={looks.error} onRetry={() => void looks.refetch()} />}
      {looks.data?.items.length === 0 && <p>{say('looks.none')}</p>}
      <ul>
        {(looks.data?.items ?? []).map((look) => (
          <Look key={JSON.stringify(look)} look={look} />
        ))}
      </ul>
    </section>
  );
}

function Look({ look }: { readonly look: EntryLook }) {
  const say = useTexts(careTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <li>
      <p>
        <strong>{look.who || say('looks.gone')}</strong>
        {look.role !== null && <span className="soft">{look.role}</span>}
        <time className="soft" dateTime={look.at}>
          {formatLongMoment(look.at, locale, zone)}
        </time>
      </p>
      <p>
        {say(`looks.${look.what}`, { field: look.field?.[locale] ?? '' })}
        {look.reason !== null && <span className="reg-looks__why">{look.reason}</span>}
      </p>
    </li>
  );
}
