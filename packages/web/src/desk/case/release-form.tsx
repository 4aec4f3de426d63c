import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { App, Button, Checkbox, Input } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { newId } from '../../shared/new-id.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { send } from '../app/api.ts';
import { Field } from '../ui/field.tsx';
import { useRefreshCase } from './queries.ts';
import { caseTexts } from './texts.ts';

export function ReleaseForm({ detail, onEnd }: { readonly detail: CaseDetail; readonly onEnd: () => void }) {
  const say = useTexts(caseTexts);
  const sayCommon = useTexts(commonTexts);
  const { message } = App.useApp();
  const id = useId();
  const refresh = useRefreshCase();
  const work = useWork();
  const attempt = useRef<Attempt>(null);
  const [text, setText] = useState(detail.summary ?? '');
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState(false);
  const offered = [...detail.photos, ...detail.timeline.flatMap((entry) => entry.photos)];
  const toggle = (photoId: string, on: boolean) => setPhotos(on ? [...photos, photoId] : photos.filter((each) => each !== photoId));
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    const body = { text: text.trim(), photos };
    attempt.current = attemptFor(body, attempt.current, newId);
    const { commandId } = attempt.current;
    work.run(async () => {
      await send<unknown>(`/cases/${detail.id}/summary`, { commandId, ...body });
      void message.success(say('released'));
      await refresh(detail.id);
      onEnd();
    });
  }
  return (
    <form className="act" onSubmit={submit} noValidate>
      <Field label={say('releaseText')} htmlFor={id} hint={say('releaseHint')}>
        <Input.TextArea
          id={id}
          autoFocus
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {offered.length > 0 && (
        <fieldset className="field">
          <legend>{say('releasePhotos')}</legend>
          <div className="photos">
            {offered.map((photo, index) => (
              <Checkbox key={photo.id} checked={photos.includes(photo.id)} onChange={(event) => toggle(photo.id, event.target.checked)}>
                <img className="release__photo" src={photo.thumbUrl} alt={sayCommon('photo.alt', { n: index + 1 })} />
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
      <div aria-live="assertive">{missing && <p className="field__error">{say('releaseMissing')}</p>}</div>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <div className="act__buttons">
        <Button type="primary" htmlType="submit" loading={work.busy}>
          {say('releaseSend')}
        </Button>
        <Button onClick={onEnd}>{sayCommon('cancel')}</Button>
      </div>
    </form>
  );
}
