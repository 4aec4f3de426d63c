import type { ObjectionView } from '@gridkeeper/domain/cases/public-wire.ts';
import { Link } from 'wouter';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../shared/time.ts';
import { Title } from '../frame/title.tsx';
import { NoticeTags } from './notice-tags.tsx';
import './notices.css';
import { noticesTexts } from './notices-texts.ts';

/** What became of an objection: the notice's course, and nothing else of the case. */
export function ObjectionCourse({ view }: { readonly view: ObjectionView }) {
  const say = useTexts(noticesTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { notice, objection, answer } = view;
  const moment = (at: string) => formatLongMoment(at, locale, zone);
  return (
    <>
      <div className="stack stack--tight">
        <Title>{say('course.title')}</Title>
        <p className="soft">
          {[view.category?.[locale], view.place].filter(Boolean).join(' · ')}
          <br />
          {say('number', { number: view.number })}
        </p>
      </div>
      <section className="card card--ask">
        <p className="strong" role="status">
          {answer === null ? say('course.looking') : say('course.answer', { label: answer.label[locale], moment: moment(answer.at) })}
        </p>
      </section>
      <section className="card stack stack--tight">
        <h2>{say('course.words')}</h2>
        <p className="pre">{objection.text ?? say('course.erased')}</p>
        <p className="soft small">{say('course.at', { moment: moment(objection.at) })}</p>
      </section>
      <section className="card stack stack--tight">
        <h2>{say('course.notice')}</h2>
        {notice === null ? (
          <p>{say('course.gone')}</p>
        ) : (
          <>
            <p className="pre">{notice.text}</p>
            <NoticeTags item={notice} />
            <Link href={`/notices/${notice.number}`}>{say('course.see')}</Link>
          </>
        )}
      </section>
    </>
  );
}
