import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { PhotoStrip } from '../../shared/photo/photo-strip.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { FilledFormView } from './filled-form-view.tsx';
import { ShownWords } from './shown-words.tsx';
import { caseTexts } from './texts.ts';
import { useTimelineWords } from './use-timeline-words.ts';

/** What happened, in plain words, oldest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const say = useTexts(caseTexts);
  const words = useTimelineWords();
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <section className="panel">
      <h2>{say('timeline')}</h2>
      <ol className="history">
        {entries.map((entry) => {
          const { who, what, facts } = words(entry);
          return (
            <li key={entry.version} className={`history__entry history__entry--${entry.clock?.does ?? entry.type}`}>
              <p className="history__head">
                <span>
                  <strong>{what}</strong> <span className="soft">{who}</span>
                </span>
                <time className="soft" dateTime={entry.at}>
                  {formatMoment(entry.at, locale, zone)}
                </time>
              </p>
              {facts.length > 0 && <p className="history__facts">{facts.join(' · ')}</p>}
              {entry.form !== null && <FilledFormView form={entry.form} />}
              {entry.note !== null && <p className="history__note">{entry.note}</p>}
              {entry.shows !== null && <ShownWords shows={entry.shows} />}
              {entry.erased && entry.note === null && <p className="soft">{say('tl.noteErased')}</p>}
              {entry.type !== 'reported' && <PhotoStrip photos={entry.photos} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
