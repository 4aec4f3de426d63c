import type { FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'wouter';
import { CodeBox } from '../../shared/report/code-box.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { Title } from '../frame/title.tsx';
import { noticesTexts } from './notices-texts.ts';

export function ObjectionSent({ sent }: { readonly sent: FollowAnswer }) {
  const say = useTexts(noticesTexts);
  return (
    <div className="stack stack--wide narrow">
      <div className="stack stack--tight">
        <p className="done">
          <Icon name="check" />
        </p>
        <Title>{say('sent.title')}</Title>
        <p>{say('sent.text')}</p>
      </div>
      <section className="card stack">
        <CodeBox code={sent.followCode} hint={say('sent.hint')} />
      </section>
      <div className="pair">
        <Link href={`/f#${sent.followCode}`} className="button button--main">
          {say('sent.follow')}
        </Link>
        <Link href="/notices" className="button">
          {say('back')}
        </Link>
      </div>
    </div>
  );
}
