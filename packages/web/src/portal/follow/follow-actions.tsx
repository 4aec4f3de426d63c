import type { ActionRequest, AllowedAction, FollowView } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { canActHere } from '../../shared/act/act-draft.ts';
import { ActionChoice } from '../../shared/act/action-choice.tsx';
import { ActionForm } from '../../shared/act/action-form.tsx';
import { sendCommand } from '../../shared/api/send-command.ts';
import { uploadPhoto } from '../../shared/api/upload.ts';
import { newToken } from '../../shared/new-id.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { followTexts } from './follow-texts.ts';

type Props = { readonly code: string; readonly view: FollowView; readonly onDone: () => void };

/** What the reporter can do now: rate, contest, withdraw, answer ... as the case allows. */
export function FollowActions({ code, view, onDone }: Props) {
  const say = useTexts(followTexts);
  const [chosen, setChosen] = useState<AllowedAction | null>(null);
  const [done, setDone] = useState(false);
  const [draftToken] = useState(newToken);
  const actions = view.can.filter(canActHere);
  const asksVerdict = actions.some((action) => action.kind === 'rate' || action.kind === 'contest');
  const send = async (request: ActionRequest) => {
    const body = { code, draftToken, ...request };
    await sendCommand('/public/follow/actions', body);
    setChosen(null);
    setDone(true);
    onDone();
  };
  return (
    <>
      <p role="status" className={done ? 'kept' : 'visually-hidden'}>
        {done && say('act.done')}
      </p>
      {actions.length > 0 && (
        <section className={asksVerdict ? 'card card--ask stack' : 'card stack'}>
          <h2>{say(asksVerdict ? 'ask.title' : 'act.title')}</h2>
          {asksVerdict && <p>{say('ask.text')}</p>}
          {chosen === null ? (
            <ActionChoice
              actions={actions}
              main="rate"
              onChoose={(action) => {
                setDone(false);
                setChosen(action);
              }}
            />
          ) : (
            <ActionForm
              key={chosen.kind}
              action={chosen}
              seenVersion={view.version}
              upload={(photo) => uploadPhoto(photo, draftToken)}
              send={send}
              onCancel={() => setChosen(null)}
              onStale={() => {
                setChosen(null);
                onDone();
              }}
            />
          )}
        </section>
      )}
    </>
  );
}
