import type { CaseDetail, CaseRef } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'wouter';
import { getJson } from '../../shared/api/request.ts';
import { ClockBadge } from '../../shared/clock/clock-badge.tsx';
import { useOffice } from '../../shared/office/office-context.tsx';
import { PhotoStrip } from '../../shared/photo/photo-strip.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { Title } from '../frame/title.tsx';
import { CaseActions } from './case-actions.tsx';
import { CasePlace } from './case-place.tsx';
import { caseTexts } from './case-texts.ts';
import { CaseTimeline } from './case-timeline.tsx';

export function CasePage({ id }: { readonly id: string }) {
  const shown = useLoaded(id, (signal) => getJson<CaseDetail>(`/cases/${id}`, { signal }));
  return <ShowLoaded from={shown}>{(detail) => <Shown detail={detail} reload={shown.reload} />}</ShowLoaded>;
}

function Shown({ detail, reload }: { readonly detail: CaseDetail; readonly reload: () => void }) {
  const say = useTexts(caseTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <div className="stack stack--wide">
      <div className="stack stack--tight">
        <Title>{detail.category?.label[locale] ?? common('noCategory')}</Title>
        <p className="soft">
          {say('number', { number: detail.number })} · {say('reported', { at: formatMoment(detail.reportedAt, locale, zone) })}
        </p>
        <p className="row">
          <strong>{detail.state.label[locale]}</strong>
          {detail.phase === 'closed' && detail.outcome !== null && <span className="tag">{common(`outcome.${detail.outcome}`)}</span>}
          {detail.clock !== null && <ClockBadge clock={detail.clock} />}
        </p>
        {detail.merged !== null && (
          <p>
            {say('merged')} <OtherCase other={detail.merged.goesOnAs} />
          </p>
        )}
        {detail.joined.length > 0 && (
          <p>{say('joined', { count: detail.joined.length, numbers: detail.joined.map(({ number }) => number).join('、') })}</p>
        )}
        {detail.contests > 0 && <p className="field__error">{say('contests', { count: detail.contests })}</p>}
        {detail.reworks > 0 && <p className="field__error">{say('reworks', { count: detail.reworks })}</p>}
      </div>
      <div className="columns">
        <div className="stack">
          <section className="card stack stack--tight">
            <h2>{say('text')}</h2>
            <p className="pre">{detail.text ?? say('erased')}</p>
            <PhotoStrip photos={detail.photos} />
            {detail.reporter.name !== null && <p className="soft">{say('reporter', { name: detail.reporter.name })}</p>}
            {detail.reporter.phoneMasked !== null && <p className="soft">{say('phone', { phone: detail.reporter.phoneMasked })}</p>}
          </section>
          <CasePlace detail={detail} />
        </div>
        <div className="stack">
          <CaseActions detail={detail} onDone={reload} />
          <section className="card stack stack--tight">
            {detail.unit !== null && <p>{say('unit', { unit: detail.unit.label[locale] })}</p>}
            {detail.unit === null && <p>{say(detail.phase === 'closed' ? 'neverUnit' : 'noUnit')}</p>}
            {detail.handlerName !== null && <p>{say('handler', { name: detail.handlerName })}</p>}
            {detail.checkerName !== null && <p>{say('checker', { name: detail.checkerName })}</p>}
          </section>
          <CaseTimeline entries={detail.timeline} />
        </div>
      </div>
    </div>
  );
}

function OtherCase({ other }: { readonly other: CaseRef }) {
  return other.id === null ? <span>{other.number}</span> : <Link href={`/cases/${other.id}`}>{other.number}</Link>;
}
