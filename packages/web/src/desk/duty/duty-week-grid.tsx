import { dutyCoverages } from '@gridkeeper/domain/people/duty.ts';
import type { DutyWeek } from '@gridkeeper/domain/people/duty-wire.ts';
import { newId } from '../../shared/new-id.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDayShort } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { send } from '../app/api.ts';
import { DutyDayColumn } from './duty-day-column.tsx';
import { dutyDays } from './duty-days.ts';
import type { OnDutyDo } from './duty-entry-row.tsx';
import { dutyTexts } from './texts.ts';
import { useDutySave } from './use-duty-save.ts';

type Props = { readonly week: DutyWeek; readonly onDo: OnDutyDo };

/** Seven days side by side, one below the other on a phone. */
export function DutyWeekGrid({ week, onDo }: Props) {
  const say = useTexts(dutyTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const days = dutyDays(week, zone);
  const dayWords = (ms: number) => formatDayShort(new Date(ms).toISOString(), locale, zone);
  const count = days.filter((day) => day.entries.some((entry) => entry.kind === 'gap')).length;
  const gaps = count === 0 ? say('noGaps') : say('gaps', { count });
  return (
    <section aria-label={say('week', { from: dayWords(days[0]?.from ?? 0), to: dayWords(days[6]?.from ?? 0) })}>
      <div className="duty-summary">
        <strong>{say('week', { from: dayWords(days[0]?.from ?? 0), to: dayWords(days[6]?.from ?? 0) })}</strong>
        <Coverage week={week} />
        <span role="status">{gaps}</span>
      </div>
      {week.shifts.length === 0 && (
        <p className="notice gap-below">
          <span className="notice__body">
            <strong>{say('emptyTitle')}</strong> <span>{say(week.canEdit ? 'emptyDetail' : 'emptyRead')}</span>
          </span>
        </p>
      )}
      <ol className="duty-week">
        {days.map((day) => (
          <DutyDayColumn key={day.date} day={day} canEdit={week.canEdit} onDo={onDo} />
        ))}
      </ol>
    </section>
  );
}

function Coverage({ week }: { readonly week: DutyWeek }) {
  const say = useTexts(dutyTexts);
  const { work, save } = useDutySave(() => undefined);
  if (!week.canEdit) return <span>{say(`coverage.${week.coverage}`)}</span>;
  return (
    <>
      <label className="duty-coverage">
        {say('coverage')}{' '}
        <select
          className="duty-coverage__choice"
          value={week.coverage}
          disabled={work.busy}
          onChange={(event) => {
            const body = { roster: week.roster, coverage: event.target.value };
            save(() => send('/people/duty/coverage', { commandId: newId(), ...body }));
          }}
        >
          {dutyCoverages.map((code) => (
            <option key={code} value={code}>
              {say(`coverage.${code}`)}
            </option>
          ))}
        </select>
      </label>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
    </>
  );
}
