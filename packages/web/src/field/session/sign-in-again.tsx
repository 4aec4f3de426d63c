import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { useEffect, useId, useRef } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { sessionTexts } from './session-texts.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Opens on top of the page that was being worked on; it closes only by signing in. */
export function SignInAgain({ me, onSignedIn }: { readonly me: Me; readonly onSignedIn: (me: Me) => void }) {
  const say = useTexts(sessionTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet sheet--form" aria-labelledby={id} onCancel={(event) => event.preventDefault()}>
      <div className="stack">
        <h2 id={id}>{say('again.title')}</h2>
        <p>{say('again.text')}</p>
        <SignInForm username={me.username} onSignedIn={onSignedIn} />
      </div>
    </dialog>
  );
}
