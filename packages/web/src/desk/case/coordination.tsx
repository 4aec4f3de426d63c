import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { AssignmentView, CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { civilDate, formatMoment } from '../../shared/time.ts';
import './coordination.css';
import { shareStanding } from './share-standing.ts';
import { caseTexts } from './texts.ts';

/** A coordination 协同办理: each unit with what it has to do, until when, and what it answered; nothing where nobody takes part. */
export function Coordination({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const { assignments } = detail;
  if (assignments.length === 0) return null;
  const answered = assignments.filter((share) => share.answeredAt !== null).length;
  return (
    <section className="panel">
      <h2>{say('shares')}</h2>
      <p className="coordination__sum">
        {detail.unit !== null && <span>{say('shares.lead', { unit: label(detail.unit.label) })}</span>}
        <span className="tabular">{say('shares.answered', { answered, of: assignments.length })}</span>
      </p>
      <progress className="coordination__bar" value={answered} max={assignments.length} aria-label={say('shares')} />
      <ul className="coordination">
        {assignments.map((share) => (
          <Share key={share.unit.code} share={share} isClosed={detail.phase === 'closed'} />
        ))}
      </ul>
    </section>
  );
}

const icons = { answered: CheckCircleOutlined, open: ClockCircleOutlined, late: WarningOutlined } as const;

function Share({ share, isClosed }: { readonly share: AssignmentView; readonly isClosed: boolean }) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const standing = shareStanding(share, civilDate(Date.now(), zone), isClosed);
  const Icon = icons[standing];
  const moment = share.answeredAt === null ? '' : formatMoment(share.answeredAt, locale, zone);
  return (
    <li className="coordination__share">
      <p className="coordination__head">
        <strong>{label(share.unit.label)}</strong>
        <span className={`coordination__standing coordination__standing--${standing}`}>
          <Icon aria-hidden />{' '}
          {share.until === null && standing === 'open'
            ? say('share.open')
            : say(`share.${standing}.day`, { moment, day: share.until ?? '' })}
        </span>
      </p>
      {share.task !== null && <p className="coordination__task">{share.task}</p>}
      {share.answer !== null && <p className="history__note">{share.answer}</p>}
    </li>
  );
}
