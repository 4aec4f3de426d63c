import type { BoardCounts } from '@gridkeeper/domain/cases/public-wire.ts';
import { Link } from 'wouter';
import { getJson } from '../../shared/api/request.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import '../notices/notices.css';
import { homeTexts } from './home-texts.ts';

const nothing: BoardCounts = { notices: 0, promises: 0, listings: 0, services: 0 };

/** Small ways to what stands before everybody, with how much there is; services only where the office has some. */
export function BoardLinks() {
  const say = useTexts(homeTexts);
  const { loaded } = useLoaded('boards', (signal) => getJson<BoardCounts>('/public/boards', { signal }));
  const { notices, promises, listings, services } = loaded.state === 'ready' ? loaded.data : nothing;
  const words = (name: string, count: number) => (count === 0 ? name : say('boards.count', { name, count }));
  return (
    <nav className="boards" aria-label={say('boards')}>
      <Link href="/notices" className="button">
        {words(say('boards.notices'), notices)}
      </Link>
      <Link href="/promises" className="button">
        {words(say('boards.promises'), promises + listings)}
      </Link>
      {services > 0 && (
        <Link href="/services" className="button">
          {say('boards.services')}
        </Link>
      )}
    </nav>
  );
}
