import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { boardTexts } from './board-texts.ts';

/** The words that a step put before the public. */
export function ShownWords({ shows }: { readonly shows: NonNullable<TimelineEntry['shows']> }) {
  const say = useTexts(boardTexts);
  if (shows.text === null) return null;
  return (
    <div className="history__note">
      <span className="soft">{say('words')}</span>
      <br />
      {shows.text}
    </div>
  );
}
