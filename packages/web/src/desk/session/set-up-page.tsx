import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { postJson } from '../../shared/api/request.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { LanguageButton } from '../../shared/ui/language-button.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { Notice } from '../ui/notice.tsx';
import { worksOutside } from './home-path.ts';
import { keepMe, signIn } from './me.ts';
import { type SetUp, SetUpForm } from './set-up-form.tsx';
import { sessionTexts } from './texts.ts';

/** First administrators and invited staff: one link, once. The token stands behind `#`, so it reaches no server log. */
export function SetUpPage() {
  const say = useTexts(sessionTexts);
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  const client = useQueryClient();
  const navigate = useNavigate();
  const { busy, failure, run } = useWork();
  const submit = (input: SetUp) =>
    run(async () => {
      const me = await setUp(token, input);
      if (worksOutside(me.capabilities)) {
        await signIn(input, 'field'); // a session of the field lasts a worker's fortnight
        return location.assign('/field');
      }
      keepMe(client, me);
      void navigate('/', { replace: true });
    });
  return (
    <main className="door">
      <title>{say('setUpTitle')}</title>
      <section className="door__card">
        <header className="door__head">
          <h1>{say('setUpTitle')}</h1>
          <LanguageButton />
        </header>
        {token === '' ? (
          <Notice title={say('setUpNoToken')} detail={say('setUpNoTokenDetail')}>
            <Link to="/sign-in">{say('toSignIn')}</Link>
          </Notice>
        ) : (
          <>
            <p className="soft gap-below">{say('setUpIntro')}</p>
            {failure !== null && <FailureNotice failure={failure} />}
            <SetUpForm busy={busy} onSubmit={submit} />
          </>
        )}
      </section>
    </main>
  );
}

async function setUp(token: string, input: SetUp): Promise<Me> {
  await postJson<unknown>('/setup', { token, ...input });
  return signIn(input); // the link only makes the account
}
