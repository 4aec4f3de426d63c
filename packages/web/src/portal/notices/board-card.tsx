import type { ListingItem, PromiseItem } from '@gridkeeper/domain/cases/public-wire.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon, type IconName } from '../../shared/ui/icon.tsx';
import { promisesTexts } from './promises-texts.ts';

type Status = PromiseItem['status'] | ListingItem['status'];

const looks: Readonly<Record<Status, readonly [IconName, string]>> = {
  open: ['clock', 'clock--ok'],
  resumed: ['clock', 'clock--ok'],
  late: ['alert', 'clock--overdue'],
  kept: ['check', 'clock--ok'],
  'kept-late': ['check', 'clock--soon'],
  over: ['check', 'clock--paused'],
  ended: ['pause', 'clock--paused'],
};

/** One promise or listed hazard: the words for the public and how it stands, by drawing and words. */
export function BoardCard({ item, words }: { readonly item: PromiseItem | ListingItem; readonly words: string }) {
  const say = useTexts(promisesTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const [icon, look] = looks[item.status];
  return (
    <article className="card board-card">
      <p className="row row--spread">
        <strong className="board-card__title">{item.category?.[locale] ?? common('noCategory')}</strong>
        <span className="soft">{item.place}</span>
      </p>
      <p className="pre">{item.text}</p>
      <p className="row">
        <span className={`clock board-card__state ${look}`}>
          <Icon name={icon} />
          {words}
        </span>
        <span className="soft small">{say('number', { number: item.number })}</span>
      </p>
    </article>
  );
}
