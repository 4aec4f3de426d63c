import type { HotTopicItem } from '@gridkeeper/domain/text/wire.ts';
import { Link } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { Sparkline } from './sparkline.tsx';
import { topicsTexts } from './texts.ts';
import { topicName } from './topic-name.ts';

export function TopicRow({ topic, chosen }: { readonly topic: HotTopicItem; readonly chosen: boolean }) {
  const say = useTexts(topicsTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const [first, last] = [topic.first, topic.last].map((at) => formatDay(at, locale, zone));
  return (
    <Link className="topic" to={`/topics?topic=${topic.id}`} aria-current={chosen ? 'true' : undefined}>
      <span className="topic__name">{topicName(topic)}</span>
      <Sparkline daily={topic.daily} />
      <span className="topic__facts">
        <strong>{say('count', { count: topic.count })}</strong>
        <span>{topic.open === 0 ? say('allClosed') : say('open', { count: topic.open })}</span>
        <span className="soft">{say(first === last ? 'oneDay' : 'span', { first: first ?? '', last: last ?? '' })}</span>
      </span>
    </Link>
  );
}
