import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { useEntryLooks } from '../queries.ts';
import { careTexts } from './care-texts.ts';
import type { Opened } from './entry-facts.ts';
import { LookList } from './look-list.tsx';

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
      {looks.data !== undefined && <LookList items={looks.data.items} />}
    </section>
  );
}
