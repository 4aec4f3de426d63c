import type { CaseListItem } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'wouter';
import { ClockBadge } from '../../shared/clock/clock-badge.tsx';
import { useOffice } from '../../shared/office/office-context.tsx';
import { fullGridName } from '../../shared/place/grid-name.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDayShort } from '../../shared/time.ts';
import { homeTexts } from './home-texts.ts';

export function CaseCard({ item }: { readonly item: CaseListItem }) {
  const say = useTexts(homeTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const place = item.gridName === null ? common('noGrid') : fullGridName(item.communityName ?? '', item.gridName);
  return (
    <Link href={`/cases/${item.id}`} className="case-card">
      <span className="row row--spread">
        <strong>{item.category?.label[locale] ?? common('noCategory')}</strong>
        {item.clock !== null && <ClockBadge clock={item.clock} />}
      </span>
      <span className="case-card__title">{item.title}</span>
      <span className="soft small">
        {place} · {say('reported', { day: formatDayShort(item.reportedAt, locale, zone) })}
      </span>
      <span className="row">
        <span className="tag">{item.state.label[locale]}</span>
        {item.phase === 'closed' && item.outcome !== null && <span className="tag">{common(`outcome.${item.outcome}`)}</span>}
        {item.contests > 0 && <span className="tag tag--bad">{say('contested')}</span>}
      </span>
    </Link>
  );
}
