import type { ClockView } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../office/office-context.tsx';
import { commonTexts } from '../texts/common.ts';
import { useLocale } from '../texts/locale.ts';
import { useTexts } from '../texts/use-texts.ts';
import { formatDay } from '../time.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { type ClockLight, clockWords } from './clock-words.ts';
import { useNow } from './use-now.ts';

const icons: Readonly<Record<ClockLight, IconName>> = { ok: 'clock', soon: 'hourglass', overdue: 'alert', paused: 'pause' };

/** A clock 时限 as a light: colour, icon and words together, never colour alone. */
export function ClockBadge({ clock }: { readonly clock: ClockView }) {
  const say = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const words = clockWords(clock, useNow(), zone);
  const day = formatDay(`${words.lastDay}T12:00:00Z`, locale, 'UTC');
  const until = say('clock.until', { label: clock.label[locale], day });
  return (
    <span className={`clock clock--${words.light}`} title={clock.provisional ? `${until}. ${say('clock.provisional.why')}` : until}>
      <Icon name={icons[words.light]} />
      {say(words.key, { count: words.count })}
      {clock.provisional && <span className="clock__mark">{say('clock.provisional')}</span>}
      {clock.extended && <span className="clock__mark">{say('clock.extended')}</span>}
    </span>
  );
}
