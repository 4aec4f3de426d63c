import { EnvironmentOutlined, ImportOutlined, PlusOutlined, PrinterOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { isPersonal } from '@gridkeeper/domain/registers/kinds.ts';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { formatDay } from '../../../shared/time.ts';
import { useCan } from '../../session/me.ts';
import { ExportButton } from '../../sheets/export-button.tsx';
import type { SeenKind } from '../queries.ts';
import { registersTexts } from '../texts.ts';
import { type EntryQuery, wireQuery } from './entry-query.ts';
import { listTexts } from './texts.ts';

type Props = {
  readonly kind: SeenKind;
  readonly query: EntryQuery;
  readonly mapFirst: boolean;
  readonly onMapFirst: (mapFirst: boolean) => void;
};

/** The register's name, and what may be done with it as a whole. */
export function ListHead({ kind, query, mapFirst, onMapFirst }: Props) {
  const say = useTexts(listTexts);
  const sayRegisters = useTexts(registersTexts);
  const label = useLabel();
  const locale = useLocale();
  const navigate = useNavigate();
  const may = useCan();
  const { zone } = useOffice();
  const { can, code } = kind;
  return (
    <div className="page-head reg-list__head">
      <title>{label(kind.label)}</title>
      <div>
        <p className="reg-crumb no-print">
          <Link to="/registers">{sayRegisters('title')}</Link> /
        </p>
        <h1>{label(kind.label)}</h1>
        <p className="print-only">{say('printed', { day: formatDay(new Date().toISOString(), locale, zone) })}</p>
      </div>
      <div className="page-head__end no-print">
        <Button
          className="reg-list__turn"
          icon={mapFirst ? <UnorderedListOutlined aria-hidden /> : <EnvironmentOutlined aria-hidden />}
          onClick={() => onMapFirst(!mapFirst)}
        >
          {say(mapFirst ? 'showList' : 'showMap')}
        </Button>
        {can.add && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate(`/registers/${code}/new`)}>
            {say('add')}
          </Button>
        )}
        {can.import && (
          <Button icon={<ImportOutlined aria-hidden />} onClick={() => void navigate(`/registers/${code}/import`)}>
            {say('import')}
          </Button>
        )}
        {can.export && (
          <ExportButton
            path={`/registers/${code}/entries`}
            query={wireQuery(query)}
            unmasked={isPersonal(kind) && may('register.reveal')}
          />
        )}
        <Button className="reg-list__print" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {say('print')}
        </Button>
      </div>
    </div>
  );
}
