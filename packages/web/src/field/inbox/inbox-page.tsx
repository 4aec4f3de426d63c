import type { InboxItem } from '@gridkeeper/domain/people/wire.ts';
import { Link } from 'wouter';
import { getJson, postJson } from '../../shared/api/request.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { Title } from '../frame/title.tsx';
import { useSession } from '../session/session-context.tsx';
import { inboxTexts } from './inbox-texts.ts';

export function InboxPage() {
  const say = useTexts(inboxTexts);
  const { refresh } = useSession();
  const inbox = useLoaded('inbox', (signal) => getJson<{ readonly items: readonly InboxItem[] }>('/inbox', { signal }));
  const work = useWork();
  const read = (ids: readonly string[]) =>
    work.run(async () => {
      await postJson('/inbox/read', { ids });
      inbox.reload();
      refresh();
    });
  return (
    <div className="stack narrow">
      <Title>{say('title')}</Title>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <ShowLoaded from={inbox}>
        {({ items }) => {
          const unread = items.filter((item) => !item.read).map((item) => item.id);
          if (items.length === 0) return <p className="card empty">{say('none')}</p>;
          return (
            <>
              {unread.length > 0 && (
                <button type="button" className="button" aria-disabled={work.busy} onClick={() => read(unread)}>
                  {say('readAll')}
                </button>
              )}
              <ul className="stack stack--tight">
                {items.map((item) => (
                  <Message key={item.id} item={item} onOpen={() => read(item.read ? [] : [item.id])} />
                ))}
              </ul>
            </>
          );
        }}
      </ShowLoaded>
    </div>
  );
}

function Message({ item, onOpen }: { readonly item: InboxItem; readonly onOpen: () => void }) {
  const say = useTexts(inboxTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const body = (
    <>
      <span className={item.read ? '' : 'strong'}>
        {item.text[locale]} {!item.read && <span className="tag tag--new">{say('unread')}</span>}
      </span>
      <span className="soft small">{formatMoment(item.at, locale, zone)}</span>
    </>
  );
  return (
    <li>
      {item.caseId === null ? (
        <div className="case-card">{body}</div>
      ) : (
        <Link href={`/cases/${item.caseId}`} className="case-card" onClick={item.read ? undefined : onOpen}>
          {body}
        </Link>
      )}
    </li>
  );
}
