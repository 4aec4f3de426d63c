import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { areaChoices } from '../../reference/options.ts';
import { Pick } from '../../reference/pick.tsx';
import { useAreas } from '../../reference/reference.ts';
import { ExportButton } from '../../sheets/export-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useLedger, useRegisters } from '../queries.ts';
import '../registers.css';
import { registersTexts } from '../texts.ts';
import { LedgerHeading } from './ledger-heading.tsx';
import { LedgerTable } from './ledger-table.tsx';
import './ledger.css';
import { NoRegisters } from '../no-registers.tsx';
import { ledgerTexts } from './texts.ts';

/** One ledger 台账表 under its official heading: filtered, taken away, printed. */
export function LedgerPage() {
  const { code = '' } = useParams();
  const say = useTexts(ledgerTexts);
  const sayRegisters = useTexts(registersTexts);
  const [params, setParams] = useSearchParams();
  const query = { q: params.get('q') ?? '', areaId: params.get('areaId') };
  const areas = areaChoices(useAreas().items);
  const source = useRegisters().data?.ledgers.find((one) => one.code === code)?.from;
  const ledger = useLedger(code, query);
  const over = source === undefined || 'register' in source ? 'entries' : 'cases' in source ? 'cases' : 'posts';
  const change = (part: Partial<typeof query>) => {
    const { q, areaId } = { ...query, ...part };
    setParams({ ...(q !== '' && { q }), ...(areaId !== null && { areaId }) }, { replace: true });
  };
  if (ledger.isPending) return <Waiting />;
  if (ledger.data === undefined) return <NoRegisters failure={ledger.error} onRetry={() => void ledger.refetch()} />;
  const [first] = ledger.data.pages;
  const rows = ledger.data.pages.flatMap((page) => page.rows);
  if (!first) return null;
  return (
    <div className="page reg-ledger">
      <p className="reg-crumb no-print">
        <Link to="/registers">{sayRegisters('title')}</Link> /
      </p>
      <LedgerHeading ledger={first} />
      <search className="reg-filters reg-ledger__filters no-print">
        <SearchBox label={say('search')} hint={say(`searchHint.${over}`)} value={query.q} onSearch={(q) => change({ q })} />
        <Pick label={say('area')} choices={areas} value={query.areaId} onChange={(areaId) => change({ areaId })} />
        {(query.q !== '' || query.areaId !== null) && (
          <Button type="link" onClick={() => change({ q: '', areaId: null })}>
            {say('clear')}
          </Button>
        )}
        <span className="grow" />
        <ExportButton path={`/ledgers/${code}`} query={query} pdf />
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {say('print')}
        </Button>
      </search>
      {rows.length === 0 ? (
        <Notice title={say('empty')} detail={say('emptyDetail')} />
      ) : (
        <LedgerTable ledger={first} rows={rows} source={source} />
      )}
      {ledger.isError && <FailureNotice failure={ledger.error} onRetry={() => void ledger.fetchNextPage()} />}
      <p className="reg-ledger__more soft" role="status">
        {rows.length > 0 && say(ledger.hasNextPage ? 'listed' : 'all', { count: rows.length })}
      </p>
      {ledger.hasNextPage && (
        <p className="reg-list__more no-print">
          <Button loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
            {say('more')}
          </Button>
        </p>
      )}
    </div>
  );
}
