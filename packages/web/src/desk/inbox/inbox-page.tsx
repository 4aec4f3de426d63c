import type { InboxItem } from '@gridkeeper/domain/people/wire.ts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useInbox, useMarkRead } from './inbox.ts';
import { inboxTexts } from './texts.ts';

export function InboxPage() {
  const say = useTexts(inboxTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const inbox = useInbox();
  const mark = useMarkRead();
  if (inbox.isPending) return <Waiting />;
  if (inbox.isError) return <FailureNotice failure={inbox.error} onRetry={() => void inbox.refetch()} />;
  const { items } = inbox.data;
  const unread = items.filter((item) => !item.read).map((item) => item.id);
  return (
    <div className="page page--narrow">
      <PageHead title={say('title')}>
        <Button disabled={unread.length === 0} loading={mark.isPending} onClick={() => mark.mutate(unread)}>
          {say('readAll')}
        </Button>
      </PageHead>
      {items.length === 0 && <Notice title={say('empty')} detail={say('emptyDetail')} />}
      <ul className="sheet-list">
        {items.map((item) => (
          <li key={item.id} className={item.read ? 'message' : 'message message--unread'}>
            <span className="message__dot">{!item.read && <span className="visually-hidden">{say('unread')}</span>}</span>
            <span className="message__text">
              <MessageText item={item} onOpen={() => !item.read && mark.mutate([item.id])} />
            </span>
            <time className="soft" dateTime={item.at}>
              {formatMoment(item.at, locale, zone)}
            </time>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words of a message, leading to what it is about. */
function MessageText({ item, onOpen }: { readonly item: InboxItem; readonly onOpen: () => void }) {
  const text = useLabel()(item.text);
  const page = pageOf(item);
  if (page === undefined) return text;
  return (
    <Link to={page} onClick={onOpen}>
      {text}
    </Link>
  );
}

function pageOf({ caseId, entryId }: InboxItem): string | undefined {
  if (caseId !== null) return `/cases/${caseId}`;
  return entryId === null ? undefined : `/registers/entries/${entryId}`;
}
