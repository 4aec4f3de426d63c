import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { ClockBadge } from '../../shared/clock/clock-badge.tsx';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { caseTexts } from './texts.ts';
import { useClause } from './use-clause.ts';

export function CaseHead({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const clauseOf = useClause();
  const locale = useLocale();
  const { zone } = useOffice();
  const { search } = useLocation();
  return (
    <header className="case-head">
      <Link className="case-head__back no-print" to={{ pathname: '/cases', search }} aria-label={say('back')}>
        <ArrowLeftOutlined aria-hidden />
      </Link>
      <div className="case-head__title">
        <h2>
          {detail.category ? label(detail.category.label) : say('noCategory')}
          <span className="case-head__state">{label(detail.state.label)}</span>
        </h2>
        <p className="soft">
          {detail.number} · {detail.gridName ?? say('noGrid')} · {say(`source.${detail.source}`)} ·{' '}
          {formatMoment(detail.reportedAt, locale, zone)}
        </p>
      </div>
      <div className="case-head__clocks">
        {detail.clocks.map((clock) => (
          <span key={clock.code} className="case-head__clock">
            <span className="soft">{label(clock.label)}</span>
            <ClockBadge clock={clock} />
            <span className="soft">
              {clock.pausedUntil === null
                ? say('due', { moment: formatMoment(clock.dueAt, locale, zone) })
                : say('pausedUntil', { day: formatMoment(clock.pausedUntil, locale, zone) })}
            </span>
            {clock.rule !== undefined && clock.clause !== undefined && (
              <span className="soft case-head__rule">{say('rule', { limit: label(clock.rule), clause: clauseOf(clock.clause) })}</span>
            )}
          </span>
        ))}
      </div>
      <Button className="no-print" type="text" icon={<PrinterOutlined />} aria-label={say('print')} onClick={() => print()} />
    </header>
  );
}
