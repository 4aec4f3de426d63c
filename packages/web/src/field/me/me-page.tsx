import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { LanguageButton } from '../../shared/ui/language-button.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { Title } from '../frame/title.tsx';
import { useSession } from '../session/session-context.tsx';
import { meTexts } from './me-texts.ts';

export function MePage() {
  const say = useTexts(meTexts);
  const locale = useLocale();
  const { me, signOut } = useSession();
  const work = useWork();
  return (
    <div className="stack narrow">
      <Title>{say('title')}</Title>
      <section className="card stack stack--tight">
        <h2>{me.name}</h2>
        <p className="soft">{say('username', { username: me.username })}</p>
      </section>
      <section className="card stack stack--tight">
        <h2>{say('posts')}</h2>
        {me.posts.length === 0 && <p>{say('posts.none')}</p>}
        <ul className="stack stack--tight">
          {me.posts.map((post) => (
            <li key={`${post.role.code} ${post.area?.id} ${post.unit?.code} ${post.substituteFor}`}>
              <p>
                {post.role.label[locale]} {post.area?.name} {post.unit?.label[locale]}
              </p>
              <p className="soft small">
                {post.until !== null && say('until', { day: formatDay(`${post.until.slice(0, 10)}T12:00:00Z`, locale, 'UTC') })}{' '}
                {post.substituteFor !== null && say('substitute', { name: post.substituteFor })}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="card row row--spread">
        <span>{say('language')}</span>
        <LanguageButton />
      </section>
      <p className="soft small">{say('privacy')}</p>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <button type="button" className="button button--wide" aria-disabled={work.busy} onClick={() => work.run(signOut)}>
        <Icon name="exit" />
        {say(work.busy ? 'signingOut' : 'signOut')}
      </button>
      <a href="/">{say('portal')}</a>
    </div>
  );
}
