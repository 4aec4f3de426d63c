import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { createContext, Fragment, type ReactNode, useContext, useEffect, useReducer } from 'react';
import { getJson, request } from '../../shared/api/request.ts';
import { onSessionEnded } from '../../shared/api/session-ended.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { nextSession } from './session-state.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { SignInPage } from './sign-in-page.tsx';

type Session = { readonly me: Me; readonly refresh: () => void; readonly signOut: () => Promise<void> };

const Context = createContext<Session | null>(null);

/** Who works here. Below it everybody is signed in; when the session runs out, a sign-in opens on top and nothing is lost. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session, tell] = useReducer(nextSession, { state: 'asking' });
  const { loaded, reload } = useLoaded('me', (signal) => getJson<Me>('/me', { signal }));

  useEffect(() => onSessionEnded(() => tell({ kind: 'ended' })), []);
  useEffect(() => {
    if (loaded.state === 'ready') tell({ kind: 'signed-in', me: loaded.data });
  }, [loaded]);

  if (session.state === 'asking') {
    return (
      <main className="main">
        <ShowLoaded from={{ loaded, reload }}>{() => <Waiting />}</ShowLoaded>
      </main>
    );
  }
  const enter = (me: Me) => tell({ kind: 'signed-in', me });
  if (session.state === 'out') return <SignInPage onSignedIn={enter} />;
  const signOut = async () => {
    await request('DELETE', '/session', undefined);
    tell({ kind: 'signed-out' });
  };
  return (
    <Context value={{ me: session.me, refresh: reload, signOut }}>
      <Fragment key={session.me.personId}>{children}</Fragment>
      {session.state === 'ended' && <SignInAgain me={session.me} onSignedIn={enter} />}
    </Context>
  );
}

export function useSession(): Session {
  const session = useContext(Context);
  if (session === null) throw new Error('useSession outside of SessionProvider');
  return session;
}
