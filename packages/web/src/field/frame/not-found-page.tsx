import { Link } from 'wouter';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { frameTexts } from './frame-texts.ts';
import { Title } from './title.tsx';

export function NotFoundPage() {
  const say = useTexts(frameTexts);
  return (
    <div className="stack">
      <Title>{say('notFound.title')}</Title>
      <p>{say('notFound.text')}</p>
      <Link href="/" className="button button--main">
        {say('notFound.home')}
      </Link>
    </div>
  );
}
