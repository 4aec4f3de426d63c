import { weekdayOf } from '@gridkeeper/domain/base/civil-date.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDayShort } from '../../shared/time.ts';
import type { DutyDay } from './duty-days.ts';
import { DutyEntryRow, type OnDutyDo } from './duty-entry-row.tsx';
import { dutyTexts } from './texts.ts';

type Props = { readonly day: DutyDay; readonly canEdit: boolean; readonly onDo: OnDutyDo };

/** One day of the week; today is said, not only coloured. */
export function DutyDayColumn({ day, canEdit, onDo }: Props) {
  const say = useTexts(dutyTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const weekday = weekdayOf(Math.round(Date.parse(day.date) / 86_400_000));
  return (
    <li className={day.isToday ? 'duty-day duty-day--today' : day.isPast ? 'duty-day duty-day--past' : 'duty-day'}>
      <h2 className="duty-day__head">
        {say(`day.${weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6}`)}{' '}
        <span className="soft">{formatDayShort(new Date(day.from).toISOString(), locale, zone)}</span>
        {day.isToday && <span className="duty-day__today">{say('today')}</span>}
      </h2>
      {day.entries.length === 0 && <p className="soft duty-day__none">{say('dayOff')}</p>}
      <ul className="duty-day__entries">
        {day.entries.map((entry) => (
          <li key={`${entry.kind} ${entry.kind === 'gap' ? entry.from : entry.shift.id}`}>
            <DutyEntryRow entry={entry} canEdit={canEdit} onDo={onDo} />
          </li>
        ))}
      </ul>
    </li>
  );
}
