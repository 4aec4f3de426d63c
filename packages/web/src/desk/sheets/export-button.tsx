import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { apiUrl, type Query } from '../../shared/api/request.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ReasonForm } from './reason-form.tsx';
import { sheetTexts } from './texts.ts';

type Props = {
  /** The list's own path, e.g. `/cases`; the sheet's is the same with its ending. */
  readonly path: string;
  readonly query?: Query;
  /** Official papers are there too (ledgers). */
  readonly pdf?: boolean;
  /** What is masked may be exported open by who gives a reason. */
  readonly unmasked?: boolean;
};

/** Takes the list, as it is filtered now, away as a file; who did is written down. */
export function ExportButton({ path, query = {}, pdf = false, unmasked = false }: Props) {
  const say = useTexts(sheetTexts);
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const link = (ending: string) => (
    <a href={apiUrl(`${path}.${ending}`, { ...query, locale })} download>
      {say(`export.${ending === 'xlsx' ? 'excel' : ending === 'csv' ? 'csv' : 'pdf'}`)}
    </a>
  );
  const items = [
    { key: 'xlsx', label: link('xlsx') },
    { key: 'csv', label: link('csv') },
    ...(pdf ? [{ key: 'pdf', label: link('pdf') }] : []),
    ...(unmasked ? [{ type: 'divider' as const }, { key: 'open', label: say('export.open'), onClick: () => setAsking(true) }] : []),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button icon={<DownloadOutlined aria-hidden />}>{say('export')}</Button>
      </Dropdown>
      {asking && <ReasonForm link={(reason) => apiUrl(`${path}.xlsx`, { ...query, locale, reason })} onClose={() => setAsking(false)} />}
    </>
  );
}
