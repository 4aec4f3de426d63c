import { useTexts } from '../../shared/texts/use-texts.ts';
import { Title } from '../frame/title.tsx';
import { useSession } from '../session/session-context.tsx';
import { CaseList } from './case-list.tsx';
import { homeTexts } from './home-texts.ts';

/** The day's work: what waits to be checked, most urgent first, then what I reported. */
export function HomePage() {
  const say = useTexts(homeTexts);
  const { me } = useSession();
  return (
    <div className="stack stack--wide">
      <div>
        <Title>{say('title', { name: me.name })}</Title>
        <p className="soft">{me.posts.map((post) => post.area?.name ?? '').join(' ')}</p>
      </div>
      <div className="columns">
        <section className="stack" aria-labelledby="check">
          <div>
            <h2 id="check">{say('check.title')}</h2>
            <p className="soft small">{say('check.text')}</p>
          </div>
          <CaseList query={{ queue: 'checking', sort: 'due' }} empty={say('check.none')} />
        </section>
        <section className="stack" aria-labelledby="mine">
          <h2 id="mine">{say('mine.title')}</h2>
          <CaseList query={{ queue: 'reported', sort: 'newest' }} empty={say('mine.none')} />
        </section>
      </div>
    </div>
  );
}
