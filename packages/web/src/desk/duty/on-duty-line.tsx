import type { DutyRoster } from '@gridkeeper/domain/people/duty.ts';
import type { OnDuty } from '@gridkeeper/domain/people/duty-wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import './duty.css';
import { useOnDuty } from './queries.ts';
import { dutyTexts } from './texts.ts';

/** Who answers now, and who comes next. */
export function OnDutyLine({ roster }: { readonly roster: DutyRoster }) {
  const say = useTexts(dutyTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { data } = useOnDuty(roster);
  if (data === undefined) return null;
  const words = (key: 'until' | 'since', people: readonly OnDuty[]) =>
    people.map(({ name, from, to }) => say(key, { name, time: formatMoment(key === 'until' ? to : from, locale, zone) })).join('、');
  return (
    <p className="on-duty">
      <span>
        <span className="soft">{say('now')}</span>{' '}
        {data.now.length > 0 ? <strong>{words('until', data.now)}</strong> : <strong className="overdue">{say('nobodyNow')}</strong>}
      </span>
      <span>
        <span className="soft">{say('next')}</span> {data.next.length > 0 ? words('since', data.next) : say('nobodyNext')}
      </span>
    </p>
  );
}
