import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { appTexts } from '../app/texts.ts';
import { Notice } from './notice.tsx';

export function NotFoundPage() {
  const say = useTexts(appTexts);
  return (
    <Notice title={say('notFound')} detail={say('notFoundDetail')}>
      <Link to="/cases">{say('toCases')}</Link>
    </Notice>
  );
}
