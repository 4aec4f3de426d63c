import type { ReportForm as Asked, LonLat, StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useEffect, useRef, useState } from 'react';
import { attemptFor } from '../../shared/api/attempt.ts';
import { getJson } from '../../shared/api/request.ts';
import { sendCommand } from '../../shared/api/send-command.ts';
import { uploadPhoto } from '../../shared/api/upload.ts';
import { newId } from '../../shared/new-id.ts';
import { hasUnsent, keptPhotos } from '../../shared/photo/photo-item.ts';
import { PhotoPicker } from '../../shared/photo/photo-picker.tsx';
import { usePhotos } from '../../shared/photo/use-photos.ts';
import { PlacePicker } from '../../shared/place/place-picker.tsx';
import { CategoryField } from '../../shared/report/category-field.tsx';
import { ResumedNotice } from '../../shared/report/resumed-notice.tsx';
import { type Followed, SimilarList } from '../../shared/report/similar-list.tsx';
import { TextField } from '../../shared/report/text-field.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { Title } from '../frame/title.tsx';
import { AskedFields } from './asked-fields.tsx';
import { FaultLine } from './fault-line.tsx';
import { type FieldDraft, type FieldFault, fieldBody, findFieldFault } from './field-draft.ts';
import { fieldReportTexts } from './field-report-texts.ts';
import { keepFieldDraft, openFieldDraft } from './kept-field-draft.ts';
import { SolvedField } from './solved-field.tsx';

type Props = {
  readonly personId: string;
  readonly resumed: boolean;
  readonly onSent: (answer: StaffReportAnswer) => void;
  readonly onFollowed: (followed: Followed) => void;
  readonly onRestart: () => void;
};

/** Photo first, as a worker stands before the thing. Every change is kept on the device, also over a sign-in that runs out. */
export function ReportForm({ personId, resumed, onSent, onFollowed, onRestart }: Props) {
  const say = useTexts(fieldReportTexts);
  const form = useRef<HTMLFormElement>(null);
  const [entered, setEntered] = useState(() => openFieldDraft(personId));
  const [fault, setFault] = useState<FieldFault>();
  const work = useWork();
  const enter = (part: Partial<FieldDraft>) => {
    setFault(undefined);
    setEntered((before) => ({ ...before, ...part }));
  };
  const [photoPoint, setPhotoPoint] = useState<LonLat | null>(null);
  const photos = usePhotos(
    (photo) => uploadPhoto(photo, null),
    entered.photos,
    ({ point }) => setPhotoPoint(point),
  );
  const draft: FieldDraft = { ...entered, photos: keptPhotos(photos.items) };
  const asked = useLoaded(draft.category ?? '', (signal) =>
    getJson<Asked>(`/cases/report-form${draft.category === null ? '' : `?category=${draft.category}`}`, { signal }),
  );
  const asks = asked.loaded.state === 'ready' ? asked.loaded.data : undefined;
  const written = JSON.stringify(draft);
  useEffect(() => keepFieldDraft(personId, JSON.parse(written)), [personId, written]);

  const submit = () => {
    const found = findFieldFault(draft, asks, hasUnsent(photos.items));
    setFault(found);
    if (found !== undefined) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const body = fieldBody(draft, asks);
    const attempt = attemptFor(body, draft.attempt, newId);
    setEntered((before) => ({ ...before, attempt }));
    work.run(async () => onSent(await sendCommand<StaffReportAnswer>('/cases', { commandId: attempt.commandId, ...body })));
  };

  return (
    <form
      ref={form}
      className="stack stack--wide narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Title>{say('title')}</Title>
      {resumed && <ResumedNotice onRestart={onRestart} />}
      <PhotoPicker photos={photos} label={say('photos')} capture />
      <TextField value={draft.text} invalid={fault === 'fault.text' || fault === 'fault.long'} onChange={(text) => enter({ text })} />
      <PlacePicker place={draft.place} photoPoint={photoPoint} invalid={fault === 'fault.place'} onChange={(place) => enter({ place })} />
      <CategoryField text={draft.text} value={draft.category} onChange={(category) => enter({ category, form: {} })} forStaff />
      <AskedFields asks={asks} draft={draft} faulty={fault === 'fault.form'} onChange={enter} />
      <SimilarList draft={draft} at="" hint={say('similar')} onFollowed={onFollowed} />
      <SolvedField solved={draft.solved} note={draft.note} invalid={fault === 'fault.solvedNote'} onChange={enter} />
      <div className="stack stack--tight">
        <FaultLine fault={fault} />
        {work.failure !== null && <FailureNotice failure={work.failure} />}
        <button type="submit" className="button button--main button--wide button--big" aria-disabled={work.busy}>
          {say(work.busy ? 'sending' : draft.solved ? 'send.solved' : 'send')}
        </button>
      </div>
    </form>
  );
}
