import { CameraOutlined, WarningOutlined } from '@ant-design/icons';
import type { CaseListItem } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'react-router';
import { ClockBadge } from '../../shared/clock/clock-badge.tsx';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { queueTexts } from './texts.ts';

type Props = { readonly item: CaseListItem; readonly search: string; readonly current: boolean };

export function CaseRow({ item, search, current }: Props) {
  const say = useTexts(queueTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <Link
      className="case-row"
      data-case-row={item.id}
      to={{ pathname: `/cases/${item.id}`, search }}
      aria-current={current ? 'true' : undefined}
    >
      <span className="case-row__clock">
        {item.clock ? <ClockBadge clock={item.clock} /> : <span className="soft">{say('noClock')}</span>}
      </span>
      <span className="case-row__title" title={item.title}>
        {item.contests > 0 && (
          <span className="case-row__contested">
            <WarningOutlined aria-hidden /> {say('contested')}
          </span>
        )}
        {item.title}
        {item.hasPhoto && <CameraOutlined className="case-row__photo" role="img" aria-label={say('photo')} />}
      </span>
      <span className="case-row__meta">
        <span className="case-row__number">{item.number}</span>
        <span className="case-row__category">{item.category ? label(item.category.label) : say('noCategory')}</span>
        <span className="case-row__place">{item.gridName ?? say('noGrid')}</span>
        <span className="case-row__unit">{item.unit ? label(item.unit.label) : say('noUnit')}</span>
        <time className="case-row__time" dateTime={item.reportedAt}>
          {formatMoment(item.reportedAt, locale, zone)}
        </time>
      </span>
      <span className="case-row__state">{label(item.state.label)}</span>
    </Link>
  );
}
