import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { useId, useState } from 'react';
import { postJson } from '../../shared/api/request.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { sessionTexts } from './session-texts.ts';

type Props = { readonly username?: string; readonly onSignedIn: (me: Me) => void };

export function SignInForm({ username: known = '', onSignedIn }: Props) {
  const say = useTexts(sessionTexts);
  const label = useLabel();
  const id = useId();
  const { office } = useOffice();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  const work = useWork();
  const enter = (name: string, secret: string) => {
    work.run(async () => onSignedIn(await postJson<Me>('/session', { username: name, password: secret, face: 'field' })));
  };
  const accounts = office?.accounts ?? [];
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isMissing = username.trim() === '' || password === '';
        setMissing(isMissing);
        if (!isMissing) enter(username.trim(), password);
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-name`}>{say('username')}</label>
        <input
          id={`${id}-name`}
          className="input"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-word`}>{say('password')}</label>
        <input
          id={`${id}-word`}
          className="input"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <label className="choice choice--bare">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
          {say('password.show')}
        </label>
      </div>
      <div aria-live="assertive">{missing && <p className="field__error">{say('missing')}</p>}</div>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <button type="submit" className="button button--main button--wide" aria-disabled={work.busy}>
        {say(work.busy ? 'entering' : 'enter')}
      </button>
      <p className="soft small">{say('forgot')}</p>
      {accounts.length > 0 && (
        <section className="stack stack--tight" aria-labelledby={`${id}-demo`}>
          <h2 id={`${id}-demo`}>{say('demo.title')}</h2>
          <ul className="hits">
            {accounts.map((account) => (
              <li key={account.username}>
                <button type="button" className="hit" onClick={() => enter(account.username, account.password)}>
                  <span className="grow">{label(account.label)}</span>
                  <span className="soft small">{account.username}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </form>
  );
}
