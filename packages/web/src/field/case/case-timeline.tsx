import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { PhotoStrip } from '../../shared/photo/photo-strip.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { type Say, useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay, formatMoment } from '../../shared/time.ts';
import { caseTexts } from './case-texts.ts';

export function CaseTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const say = useTexts(caseTexts);
  return (
    <section className="stack" aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline')}</h2>
      <ol className="timeline" reversed>
        {[...entries].reverse().map((entry) => (
          <Entry key={entry.version} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const say = useTexts(caseTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <li className="timeline__entry">
      <p className="strong">{headline(entry, say, locale)}</p>
      {entry.outcome !== null && <p>{common(`outcome.${entry.outcome}`)}</p>}
      {entry.until !== null && <p>{say('timeline.until', { day: formatDay(`${entry.until.slice(0, 10)}T12:00:00Z`, locale, 'UTC') })}</p>}
      {entry.units.length > 0 && <p>{say('timeline.units', { units: entry.units.map((unit) => unit[locale]).join('、') })}</p>}
      {entry.form !== null && (
        <dl className="filled">
          {entry.form.answers.map((answer) => (
            <div key={answer.label.zh}>
              <dt className="soft">{answer.label[locale]}</dt>
              <dd className="pre">{answer.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry.note !== null && <p className="pre">{entry.note}</p>}
      {entry.erased && <p className="soft">{say('erased')}</p>}
      {entry.type !== 'reported' && <PhotoStrip photos={entry.photos} />}
      <p className="soft small">
        <time dateTime={entry.at}>{formatMoment(entry.at, locale, zone)}</time> · {doer(entry, say, locale)}
      </p>
    </li>
  );
}

type SayCase = Say<keyof (typeof caseTexts)['zh']>;

function headline(entry: TimelineEntry, say: SayCase, locale: Locale): string {
  if (entry.type === 'ladder') {
    return entry.clock === null ? say('timeline.acted') : say(`timeline.ladder.${entry.clock.does}`, { label: entry.clock.label[locale] });
  }
  const words = entry.actionLabel?.[locale] ?? say(`timeline.${entry.type}`);
  return entry.unit === null ? words : `${words}: ${entry.unit.label[locale]}`;
}

function doer({ who }: TimelineEntry, say: SayCase, locale: Locale): string {
  if (who.holder === 'system') return say('timeline.system');
  const role = who.role?.[locale] ?? (who.holder === 'reporter' ? say('timeline.reporter') : '');
  return [role, who.name ?? ''].filter((part) => part !== '').join(' ');
}
