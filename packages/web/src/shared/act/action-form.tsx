import type { ActionRequest, AllowedAction, UploadAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useId, useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../api/attempt.ts';
import { newId } from '../new-id.ts';
import { PhotoPicker } from '../photo/photo-picker.tsx';
import { usePhotos } from '../photo/use-photos.ts';
import { commonTexts } from '../texts/common.ts';
import { useLabel, useTexts } from '../texts/use-texts.ts';
import { useWork } from '../ui/use-work.ts';
import { type ActDraft, type ActFault, actBody, emptyActDraft, findActFault, isUnanswered } from './act-draft.ts';
import { ActFields } from './act-fields.tsx';
import { ReachedField } from './reached-field.tsx';
import { SendRow } from './send-row.tsx';

type Props = {
  readonly action: AllowedAction;
  readonly seenVersion: number;
  readonly upload: (photo: Blob) => Promise<UploadAnswer>;
  /** Sends the action; rejects with a Failure. The same body comes with the same id. */
  readonly send: (request: ActionRequest) => Promise<void>;
  readonly onCancel: () => void;
  /** The case has moved on meanwhile: show it as it is now. */
  readonly onStale: () => void;
  readonly capture?: boolean;
  /** The kind of matter, as it will stand above words for the public. */
  readonly title?: string;
};

/** The form of one allowed action: asks for what its workflow requires (a note is always welcome, photos where they can help). */
export function ActionForm({ action, seenVersion, upload, send, onCancel, onStale, capture = false, title = '' }: Props) {
  const say = useTexts(commonTexts);
  const label = useLabel();
  const id = useId();
  const photos = usePhotos(upload);
  const [entered, setEntered] = useState<ActDraft>(emptyActDraft);
  const [fault, setFault] = useState<ActFault>();
  const attempt = useRef<Attempt>(null);
  const work = useWork();
  const draft: ActDraft = { ...entered, photos: photos.items };
  const needs = (requirement: AllowedAction['requires'][number]) => action.requires.includes(requirement);
  const enter = (part: Partial<ActDraft>, stillFaulty?: ActFault) => {
    setFault(stillFaulty);
    setEntered((before) => ({ ...before, ...part }));
  };
  const submit = () => {
    const missing = findActFault(action, draft);
    setFault(missing);
    if (missing !== undefined) return;
    const body = actBody(action, seenVersion, draft);
    attempt.current = attemptFor(body, attempt.current, newId);
    const { commandId } = attempt.current;
    work.run(() => send({ commandId, ...body }));
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{label(action.label)}</h3>
      {action.kind === 'call-back' && <ReachedField value={draft.reached} onChange={(reached) => enter({ reached })} />}
      {!isUnanswered(action, draft) && (
        <>
          <ActFields action={action} draft={draft} fault={fault} title={title} enter={enter} />
          <div className="field">
            <label htmlFor={`${id}-note`}>{say(needs('note') ? 'act.note.required' : 'act.note')}</label>
            {action.tellsReporter && (
              <p className="field__hint" id={`${id}-read`}>
                {say('act.tellsReporter')}
              </p>
            )}
            <textarea
              id={`${id}-note`}
              className="input"
              maxLength={5_000}
              {...(action.tellsReporter && { 'aria-describedby': `${id}-read` })}
              value={draft.note}
              aria-invalid={fault === 'act.note.missing'}
              onChange={(event) => enter({ note: event.target.value })}
            />
          </div>
          {action.kind !== 'rate' && action.kind !== 'withdraw' && (
            <PhotoPicker photos={photos} capture={capture} label={say(needs('photo') ? 'act.photo.required' : 'act.photo')} />
          )}
        </>
      )}
      <SendRow
        fault={fault && say(fault)}
        work={work}
        send={say(work.busy ? 'act.sending' : 'act.send')}
        onStale={onStale}
        onCancel={onCancel}
      />
    </form>
  );
}
