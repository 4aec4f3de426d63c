import { DownloadOutlined, EyeOutlined, FolderOpenOutlined, StopOutlined } from '@ant-design/icons';
import type { EntryLook, LookRow } from '@gridkeeper/domain/registers/wire.ts';
import type { ReactNode } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { fullGridName } from '../../../shared/place/grid-name.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../../shared/time.ts';
import { looksTexts } from './texts.ts';

type Props = { readonly items: readonly LookRow[]; readonly onOpen: (look: LookRow) => void };

const icons: Readonly<Record<EntryLook['what'], ReactNode>> = {
  opened: <FolderOpenOutlined aria-hidden />,
  revealed: <EyeOutlined aria-hidden />,
  exported: <DownloadOutlined aria-hidden />,
  refused: <StopOutlined aria-hidden />,
};

/** One look a row; a row opens all looks at the same entry. */
export function LooksTable({ items, onOpen }: Props) {
  const say = useTexts(looksTexts);
  const heads = ['at', 'who', 'what', 'field', 'reason', 'kind', 'grid'] as const;
  return (
    <table className="reg-table looks-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((look) => (
          <Row key={look.id} look={look} onOpen={() => onOpen(look)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ look, onOpen }: { readonly look: LookRow; readonly onOpen: () => void }) {
  const say = useTexts(looksTexts);
  const sayCommon = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { communityName, gridName } = look;
  const grid = gridName === null ? null : fullGridName(communityName ?? '', gridName);
  const at = <time dateTime={look.at}>{formatLongMoment(look.at, locale, zone)}</time>;
  return (
    <tr>
      <th scope="row">
        {look.entryId === null ? (
          at
        ) : (
          <button type="button" className="looks-table__open" title={say('open')} onClick={onOpen}>
            {at}
          </button>
        )}
      </th>
      <td data-head={say('who')}>
        <span>
          {look.who || say('gone')}
          {look.role !== null && <span className="soft looks-table__beside">{look.role}</span>}
        </span>
      </td>
      <td data-head={say('what')}>
        <span className={look.what === 'refused' ? 'looks-table__deed looks-table__deed--refused' : 'looks-table__deed'}>
          {icons[look.what]}
          {say(look.what)}
        </span>
      </td>
      <td data-head={say('field')} className={look.field === null ? 'looks-table__none' : undefined}>
        {look.field?.[locale] ?? say('nothing')}
      </td>
      <td data-head={say('reason')} className={look.reason === null ? 'looks-table__none' : 'looks-table__why'}>
        {look.reason ?? say('nothing')}
      </td>
      <td data-head={say('kind')}>
        <span>
          {look.kind[locale]}
          {look.entries > 1 && <span className="soft looks-table__beside">{say('entries', { count: look.entries })}</span>}
        </span>
      </td>
      <td data-head={say('grid')}>{grid ?? communityName ?? (look.entries > 1 ? say('several') : sayCommon('noGrid'))}</td>
    </tr>
  );
}
