import type { BoardCounts } from '@gridkeeper/domain/cases/public-wire.ts';
import { Link } from 'wouter';
import { getJson } from '../../shared/api/request.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import './board-links.css';
import { homeTexts } from './home-texts.ts';

/** Small ways to what stands before everybody, with how much there is; services only where the office has some. */
export function BoardLinks() {
  const say = useTexts(homeTexts);
  const { loaded } = useLoaded('boards', (signal) => getJson<BoardCounts>('/public/boards', { signal }));
  const counts = loaded.state === 'ready' ? loaded.data : null;
  const words = (count: number | undefined) =>
    count === undefined ? '' : count === 0 ? say('boards.none') : say('boards.count', { count });
  return (
    <nav className="boards" aria-label={say('boards')}>
      <Way href="/notices" name={say('boards.notices')} words={words(counts?.notices)} />
      <Way href="/promises" name={say('boards.promises')} words={words(counts === null ? undefined : counts.promises + counts.listings)} />
      {counts !== null && counts.services > 0 && <Way href="/services" name={say('boards.services')} words={say('boards.services.text')} />}
    </nav>
  );
}

type Props = { readonly href: string; readonly name: string; readonly words: string };

function Way({ href, name, words }: Props) {
  return (
    <Link href={href}>
      {name}
      <span className="soft small">{words}&nbsp;</span>
    </Link>
  );
}
