import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { PhotoStrip } from '../../shared/photo/photo-strip.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay, formatMoment } from '../../shared/time.ts';
import { followTexts } from './follow-texts.ts';
import { timelineKey } from './timeline-words.ts';

/** Newest first: what people come to see stands on top. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const say = useTexts(followTexts);
  return (
    <section className="stack" aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline.title')}</h2>
      <ol className="timeline" reversed>
        {[...entries].reverse().map((entry) => (
          <Entry key={entry.version} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const say = useTexts(followTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const key = timelineKey(entry);
  const words = key === 'other' ? (entry.actionLabel?.[locale] ?? say('other')) : say(key, { unit: entry.unit?.label[locale] ?? '' });
  return (
    <li className="timeline__entry">
      <p className="strong">{words}</p>
      {entry.outcome !== null && <p>{common(`outcome.${entry.outcome}`)}</p>}
      {entry.until !== null && <p>{say('until', { day: formatDay(`${entry.until.slice(0, 10)}T12:00:00Z`, locale, 'UTC') })}</p>}
      {entry.note !== null && <p className="pre">{entry.note}</p>}
      {entry.erased && <p className="soft">{say('timeline.erased')}</p>}
      {entry.type !== 'reported' && <PhotoStrip photos={entry.photos} />}
      <p className="soft small">
        <time dateTime={entry.at}>{formatMoment(entry.at, locale, zone)}</time>
        {entry.who.role !== null && ` · ${entry.who.role[locale]}`}
      </p>
    </li>
  );
}
