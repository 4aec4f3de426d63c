import type { NoticePage } from '@gridkeeper/domain/cases/public-wire.ts';
import type { FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../shared/time.ts';
import { findKeptObjection } from './kept-objection.ts';
import { noticesTexts } from './notices-texts.ts';
import { ObjectionForm } from './objection-form.tsx';

type Props = {
  readonly notice: NoticePage;
  readonly onSent: (sent: FollowAnswer) => void;
  /** The notice stands otherwise meanwhile: show it as it is now. */
  readonly onStale: () => void;
};

/** The way to object: here, at the office, or why it is too late. */
export function Objecting({ notice, onSent, onStale }: Props) {
  const say = useTexts(noticesTexts);
  const locale = useLocale();
  const { office, zone } = useOffice();
  const [writing, setWriting] = useState(() => findKeptObjection(notice.number) !== undefined);
  const { objecting, objectUntil, number } = notice;
  const until = objectUntil === null ? '' : formatLongMoment(objectUntil, locale, zone);
  const words = {
    here: say(objectUntil === null ? 'object.text.plain' : 'object.text', { moment: until }),
    office: say('object.office'),
    over: say(notice.status === 'withdrawn' ? 'object.withdrawn' : 'object.over'),
    none: say('object.none'),
  };
  return (
    <section className="card stack no-print" aria-labelledby="object">
      <h2 id="object">{say('object.title')}</h2>
      <p>{words[objecting]}</p>
      {objecting !== 'here' && office !== null && office.supervisionPhone !== null && (
        <a className="button" href={`tel:${office.supervisionPhone}`}>
          {say('object.call', { phone: office.supervisionPhone })}
        </a>
      )}
      {objecting === 'here' && !writing && (
        <button type="button" className="button button--main" onClick={() => setWriting(true)}>
          {say('object.begin')}
        </button>
      )}
      {writing && <ObjectionForm number={number} onSent={onSent} onCancel={() => setWriting(false)} onStale={onStale} />}
    </section>
  );
}
