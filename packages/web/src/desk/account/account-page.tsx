import { Radio } from 'antd';
import { setLocale, useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { useMe } from '../session/me.ts';
import { PageHead } from '../ui/page-head.tsx';
import { PasswordForm } from './password-form.tsx';
import { accountTexts } from './texts.ts';

export function AccountPage() {
  const say = useTexts(accountTexts);
  const label = useLabel();
  const locale = useLocale();
  const me = useMe().data;
  if (me === undefined) return null;
  return (
    <div className="page page--narrow">
      <PageHead title={say('title')} />
      <section className="panel">
        <h2>
          {me.name} <span className="soft">{me.username}</span>
        </h2>
        <h3>{say('posts')}</h3>
        {me.posts.length === 0 && <p>{say('noPosts')}</p>}
        <ul className="facts-list">
          {me.posts.map((post) => (
            <li key={`${post.role.code}${post.area?.id ?? ''}${post.unit?.code ?? ''}`}>
              <strong>{label(post.role.label)}</strong> {post.unit && label(post.unit.label)} {post.area?.name}
              {post.until !== null && <span className="soft"> {say('until', { day: post.until })}</span>}
              {post.substituteFor !== null && <span className="soft"> {say('substitute', { name: post.substituteFor })}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2 id="language">{say('language')}</h2>
        <Radio.Group aria-labelledby="language" value={locale} onChange={(event) => setLocale(event.target.value)}>
          <Radio value="zh">中文</Radio>
          <Radio value="en">English</Radio>
        </Radio.Group>
      </section>
      <section className="panel">
        <h2>{say('password')}</h2>
        <PasswordForm username={me.username} />
      </section>
    </div>
  );
}
