import { PrinterOutlined } from '@ant-design/icons';
import { slipNumber } from '@gridkeeper/domain/cases/slip-number.ts';
import type { CaseDetail, SlipView } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatDayShort } from '../../shared/time.ts';
import './slip.css';
import { slipKinds } from './slip-kinds.ts';
import { caseTexts } from './texts.ts';

/** The slips 单据 of a case: a line for each kind, which opens where there are several; each opens as a PDF to print. */
export function SlipList({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  if (detail.slips.length === 0) return null;
  return (
    <section className="panel slips no-print">
      <h2>{say('slips')}</h2>
      <ul>
        {slipKinds(detail.slips).map(({ newest, all }) => (
          <li key={newest.code}>
            {all.length === 1 ? (
              <SlipLink detail={detail} slip={newest} name={label(newest.label)} />
            ) : (
              <details>
                <summary>{say('slipCount', { slip: label(newest.label), count: all.length })}</summary>
                <ul>
                  {all.map((slip) => (
                    <li key={slip.version}>
                      <SlipLink detail={detail} slip={slip} name="" />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SlipLink({ detail, slip, name }: { readonly detail: CaseDetail; readonly slip: SlipView; readonly name: string }) {
  const say = useTexts(caseTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const number = slipNumber(detail.number, slip);
  return (
    <a
      className="slips__link"
      href={`/api/v1/cases/${detail.id}/slips/${slip.code}/${slip.version}.pdf?locale=${locale}`}
      target="_blank"
      rel="noopener"
      title={say('slipOpens')}
    >
      <PrinterOutlined aria-hidden />
      <span>{[name, number].filter(Boolean).join(' ')}</span>
      <time className="soft" dateTime={slip.at}>
        {formatDayShort(slip.at, locale, zone)}
      </time>
    </a>
  );
}
