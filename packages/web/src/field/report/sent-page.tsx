import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'wouter';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { Title } from '../frame/title.tsx';
import { fieldReportTexts } from './field-report-texts.ts';

export function SentPage({ sent, onAgain }: { readonly sent: StaffReportAnswer; readonly onAgain: () => void }) {
  const say = useTexts(fieldReportTexts);
  return (
    <div className="stack stack--wide narrow">
      <div className="stack stack--tight">
        <p className="done">
          <Icon name="check" />
        </p>
        <Title>{say('sent.title')}</Title>
        <p>{say('sent.number', { number: sent.number })}</p>
      </div>
      <div className="pair">
        <button type="button" className="button button--main" onClick={onAgain}>
          {say('sent.again')}
        </button>
        <Link href={`/cases/${sent.id}`} className="button">
          {say('sent.open')}
        </Link>
        <Link href="/" className="button">
          {say('sent.home')}
        </Link>
      </div>
    </div>
  );
}
