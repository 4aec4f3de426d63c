import type { LonLat, PublicReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useEffect, useRef, useState } from 'react';
import { attemptFor } from '../../shared/api/attempt.ts';
import { sendCommand } from '../../shared/api/send-command.ts';
import { uploadPhoto } from '../../shared/api/upload.ts';
import { newId } from '../../shared/new-id.ts';
import { hasUnsent, keptPhotos } from '../../shared/photo/photo-item.ts';
import { PhotoPicker } from '../../shared/photo/photo-picker.tsx';
import { usePhotos } from '../../shared/photo/use-photos.ts';
import { PlacePicker } from '../../shared/place/place-picker.tsx';
import { CategoryField } from '../../shared/report/category-field.tsx';
import { longestText } from '../../shared/report/draft-core.ts';
import { ResumedNotice } from '../../shared/report/resumed-notice.tsx';
import { SimilarList } from '../../shared/report/similar-list.tsx';
import { TextField } from '../../shared/report/text-field.tsx';
import { reportTexts } from '../../shared/texts/report-texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { Title } from '../frame/title.tsx';
import { useBooking } from '../services/use-booking.ts';
import { ContactField } from './contact-field.tsx';
import { findReportFault, type ReportDraft, type ReportFault, reportBody } from './draft.ts';
import { keepDraft, openDraft } from './kept-draft.ts';
import { portalReportTexts } from './report-texts.ts';
import type { Sent } from './sent-page.tsx';

type Props = { readonly resumed: boolean; readonly onSent: (sent: Sent) => void; readonly onRestart: () => void };

/** One page, one button. Everything entered is kept on the device at each change. */
export function ReportForm({ resumed, onSent, onRestart }: Props) {
  const say = useTexts(portalReportTexts);
  const common = useTexts(reportTexts);
  const form = useRef<HTMLFormElement>(null);
  const { booked, start } = useBooking();
  const [entered, setEntered] = useState(() => start(openDraft()));
  const [photoPoint, setPhotoPoint] = useState<LonLat | null>(null);
  const photos = usePhotos(
    (photo) => uploadPhoto(photo, entered.draftToken),
    entered.photos,
    ({ point }) => setPhotoPoint(point),
  );
  const [fault, setFault] = useState<ReportFault>();
  const work = useWork();
  const draft: ReportDraft = { ...entered, photos: keptPhotos(photos.items) };
  const enter = (part: Partial<ReportDraft>) => {
    setFault(undefined);
    setEntered((before) => ({ ...before, ...part }));
  };
  const written = JSON.stringify(draft);
  useEffect(() => keepDraft(JSON.parse(written)), [written]);

  const submit = () => {
    const found = findReportFault(draft, hasUnsent(photos.items));
    setFault(found);
    if (found !== undefined) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const body = reportBody(draft);
    const attempt = attemptFor(body, draft.attempt, newId);
    setEntered((before) => ({ ...before, attempt }));
    work.run(async () => {
      const answer = await sendCommand<PublicReportAnswer>('/public/reports', { commandId: attempt.commandId, ...body });
      onSent({ ...answer, followed: false });
    });
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
      <div className="stack stack--tight">
        <Title>{booked === null ? say('title') : say('title.service', { service: booked })}</Title>
        <p>{say(booked === null ? 'lead' : 'lead.service')}</p>
        {booked === null && <p className="soft">{say('emergency')}</p>}
      </div>
      {resumed && <ResumedNotice onRestart={onRestart} />}
      <TextField
        value={draft.text}
        invalid={fault === 'fault.text' || fault === 'fault.long'}
        {...(booked !== null && { asks: { label: say('text.service'), example: say('text.service.example') } })}
        onChange={(text) => enter({ text })}
      />
      <PhotoPicker photos={photos} label={say('photos')} />
      <PlacePicker place={draft.place} photoPoint={photoPoint} invalid={fault === 'fault.place'} onChange={(place) => enter({ place })} />
      {booked === null && (
        <>
          <CategoryField text={draft.text} value={draft.category} onChange={(category) => enter({ category })} />
          <SimilarList
            draft={draft}
            at="/public"
            hint={say('duplicates.hint')}
            onFollowed={(answer) => onSent({ ...answer, gridName: null, followed: true })}
          />
        </>
      )}
      <ContactField name={draft.name} phone={draft.phone} invalid={fault === 'fault.phone'} asked={booked !== null} onChange={enter} />
      <div className="send">
        <div aria-live="assertive">
          {fault !== undefined && (
            <p className="field__error">{fault === 'fault.phone' ? say(fault) : common(fault, { limit: longestText })}</p>
          )}
        </div>
        {work.failure !== null && <FailureNotice failure={work.failure} />}
        <button type="submit" className="button button--main button--wide button--big" aria-disabled={work.busy}>
          {say(work.busy ? 'sending' : 'send')}
        </button>
        <p className="soft small">{say('privacy')}</p>
      </div>
    </form>
  );
}
