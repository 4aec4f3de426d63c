import type { LookRow } from '@gridkeeper/domain/registers/wire.ts';
import { Drawer } from 'antd';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { LookList } from '../entry/look-list.tsx';
import { useEntryLooks } from '../queries.ts';
import { looksTexts } from './texts.ts';

type Props = { readonly id: string; readonly kind: LookRow['kind']; readonly onClose: () => void };

/** All looks at the entry of one row, beside the list; of the entry itself its number only. */
export function OneEntry({ id, kind, onClose }: Props) {
  const say = useTexts(looksTexts);
  const locale = useLocale();
  const looks = useEntryLooks(id, true);
  return (
    <Drawer open size={420} title={say('ofEntry', { kind: kind[locale] })} onClose={onClose}>
      <div className="reg-looks">
        <p className="soft small looks-entry__id">{say('entryId', { id })}</p>
        {looks.isPending && <Waiting />}
        {looks.isError && <FailureNotice failure={looks.error} onRetry={() => void looks.refetch()} />}
        {looks.data !== undefined && <LookList items={looks.data.items} />}
      </div>
    </Drawer>
  );
}
