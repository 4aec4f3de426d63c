import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { Fragment, type ReactNode } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { FactList } from '../ui/fact-list.tsx';
import { ContactReveal } from './contact-reveal.tsx';
import { caseTexts } from './texts.ts';

/** The facts in the order of work; what does not exist yet takes no room. */
export function Facts({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const sayCommon = useTexts(commonTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const { reporter } = detail;
  const times = (count: number) => (count > 0 ? String(count) : null);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [say('unit'), detail.unit && label(detail.unit.label)],
    [say('assisting'), detail.assisting.map((unit) => label(unit.label)).join('、')],
    [say('routedBy'), detail.rule && label(detail.rule)],
    [say('severity'), detail.severity && label(detail.severity.label)],
    [say('level'), detail.level && label(detail.level)],
    [say('taker'), detail.takerName],
    [say('handler'), detail.handlerName],
    [say('checker'), detail.checkerName],
    [say('outcome'), detail.outcome && sayCommon(`outcome.${detail.outcome}`)],
    [say('rating'), detail.rating !== null && say('ratingValue', { rating: detail.rating })],
    [say('contests'), times(detail.contests)],
    [say('reworks'), times(detail.reworks)],
    [say('rejections'), times(detail.rejections)],
    [say('address'), detail.address],
    [say('area'), detail.areaPath.map((area) => area.name).join(' / ')],
    [say('zone'), detail.zone && label(detail.zone)],
    [say('gridWorkers'), detail.gridWorkers.map((worker) => `${worker.name} ${worker.phone ?? ''}`.trim()).join('、')],
    [say('reportedAt'), formatDay(detail.reportedAt, locale, zone)],
    [
      say('reporter'),
      <Fragment key="reporter">
        {[say(`reporter.${reporter.kind}`), reporter.name ?? say('anonymous'), reporter.phoneMasked].filter(Boolean).join(' · ')}
        {reporter.canUnmask && reporter.phoneMasked !== null && (
          <div>
            <ContactReveal key={detail.id} caseId={detail.id} />
          </div>
        )}
      </Fragment>,
    ],
    [say('pack'), `${label(detail.pack.label)} ${detail.pack.version}`],
  ];
  return (
    <section className="panel">
      <h2>{say('facts')}</h2>
      <FactList rows={rows} />
    </section>
  );
}
