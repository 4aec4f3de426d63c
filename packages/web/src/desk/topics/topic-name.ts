import type { HotTopicItem } from '@gridkeeper/domain/text/wire.ts';

/** What a topic is called: the words its messages share, or the title of the first where they share none. */
export function topicName({ words, title }: Pick<HotTopicItem, 'words' | 'title'>): string {
  return words.length === 0 ? title : words.join(' · ');
}
