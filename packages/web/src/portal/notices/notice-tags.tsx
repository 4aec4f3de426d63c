import type { NoticeItem } from '@gridkeeper/domain/cases/public-wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../shared/time.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { noticesTexts } from './notices-texts.ts';

/** How a notice stands, with a drawing and words, and until when. */
export function NoticeTags({ item }: { readonly item: NoticeItem }) {
  const say = useTexts(noticesTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { status, endsAt } = item;
  return (
    <span className="row">
      <span className={status === 'open' ? 'clock clock--ok' : 'clock clock--paused'}>
        <Icon name={status === 'open' ? 'clock' : status === 'over' ? 'check' : 'pause'} />
        {say(`status.${status}`)}
      </span>
      {endsAt !== null && status !== 'withdrawn' && (
        <span className="soft">{say(status === 'open' ? 'until' : 'until.over', { moment: formatLongMoment(endsAt, locale, zone) })}</span>
      )}
    </span>
  );
}
