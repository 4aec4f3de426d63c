import { PrinterOutlined } from '@ant-design/icons';
import type { CaseDetail, SlipView } from '@gridkeeper/domain/cases/wire.ts';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay, formatMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { FilledFormView } from './filled-form-view.tsx';
import { useCase } from './queries.ts';
import './slip.css';
import { slipFact } from './slip-facts.ts';
import { caseTexts } from './texts.ts';

/** A slip 单据 on one sheet of A4, as the plan wants it signed. */
export function SlipPage() {
  const { id = '', slip: code = '' } = useParams();
  const say = useTexts(caseTexts);
  const found = useCase(id);
  if (found.isPending) return <Waiting />;
  if (found.data === undefined) return <FailureNotice failure={found.error} onRetry={() => void found.refetch()} />;
  const slip = found.data.slips.find((one) => one.code === code);
  return (
    <div className="slip-page">
      <nav className="slip-page__tools no-print">
        <Link to={`/cases/${id}`}>{say('slipBack')}</Link>
        {slip !== undefined && (
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
            {say('slipPrint')}
          </Button>
        )}
      </nav>
      {slip === undefined ? <p>{say('slipMissing')}</p> : <Sheet slip={slip} detail={found.data} />}
    </div>
  );
}

function Sheet({ slip, detail }: { readonly slip: SlipView; readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const sayCommon = useTexts(commonTexts);
  const label = useLabel();
  const locale = useLocale();
  const { office, zone } = useOffice();
  const step = detail.timeline.find((entry) => entry.version === slip.version);
  if (step === undefined) return <p>{say('slipMissing')}</p>;
  const number = `${detail.number}-${String(slip.version).padStart(2, '0')}`;
  const words = {
    label,
    moment: (iso: string) => formatMoment(iso, locale, zone),
    outcome: (outcome: NonNullable<CaseDetail['outcome']>) => sayCommon(`outcome.${outcome}`),
  };
  const rows = slip.facts.flatMap((fact) => {
    const text = slipFact(fact, step, detail, words);
    return text ? [[fact, text] as const] : [];
  });
  return (
    <article className="slip">
      <p className="slip__office">{office && `${office.district.name} ${office.district.street}`}</p>
      <h1>{label(slip.label)}</h1>
      <p className="slip__number">{say('slipNumber', { number })}</p>
      <table>
        <tbody>
          {rows.map(([fact, text]) => (
            <tr key={fact}>
              <th scope="row">{say(`slip.${fact}`)}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {slip.facts.includes('form') && step.form !== null && <FilledFormView form={step.form} />}
      <div className="slip__signatures">
        {slip.signatures.map((signature) => (
          <p key={signature.zh}>{label(signature)}：</p>
        ))}
      </div>
      <p className="slip__date">{say('slipDate', { day: formatDay(new Date().toISOString(), locale, zone) })}</p>
    </article>
  );
}
