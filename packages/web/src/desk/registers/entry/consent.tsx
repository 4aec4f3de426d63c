import { daysUntil } from '@gridkeeper/domain/registers/consent.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { civilDate } from '../../../shared/time.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { careTexts } from './care-texts.ts';
import { ConsentForm } from './consent-form.tsx';
import type { Opened } from './entry-facts.ts';
import { useEntrySave } from './use-entry-save.ts';
import { useLeaveGone } from './use-leave-gone.ts';

/** Whether the person agreed 同意, until when; noted anew or withdrawn here. */
export function Consent({ opened }: { readonly opened: Opened }) {
  const { entry, kind } = opened;
  const say = useTexts(careTexts);
  const locale = useLocale();
  const { modal } = App.useApp();
  const { zone } = useOffice();
  const [noting, setNoting] = useState(false);
  const leave = useLeaveGone(opened);
  const { work, save } = useEntrySave(entry.id, isRestricted(kind) ? leave : () => undefined, isRestricted(kind));
  const { consent, can } = entry;
  if (kind.consent === null) return null;
  const ask = () =>
    void modal.confirm({
      title: say('withdraw.title'),
      content: say(isRestricted(kind) ? 'withdraw.toldRestricted' : 'withdraw.told'),
      okText: say('withdraw.do'),
      okButtonProps: { danger: true },
      onOk: () => save('/consent/withdraw', {}, say('withdraw.done')),
    });
  const days = consent === null ? 0 : daysUntil(consent.endsOn, civilDate(Date.now(), zone));
  const state =
    consent === null
      ? say('consent.none')
      : consent.withdrawnOn !== null
        ? say('consent.withdrawn', { day: consent.withdrawnOn })
        : days < 0
          ? say('consent.ended', { day: consent.endsOn })
          : say('consent.holds', { day: consent.endsOn, days });
  return (
    <section className="panel">
      <h2>{say('consent')}</h2>
      <p className="gap-below">{state}</p>
      {consent !== null && (
        <FactList
          rows={[
            [say('consent.by'), say(`consent.${consent.by}`)],
            [say('consent.given'), consent.givenOn],
            [say('consent.version'), say('consent.versionIs', { version: consent.version })],
          ]}
        />
      )}
      {consent !== null && consent.version !== kind.consent.version && (
        <p className="soft">{say('consent.newText', { version: kind.consent.version })}</p>
      )}
      <details className="reg-fold">
        <summary>{say('consent.read')}</summary>
        <p className="pre">{kind.consent.text[locale]}</p>
      </details>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      {can.change && (
        <p className="row no-print">
          <Button onClick={() => setNoting(true)}>{say(consent === null ? 'consent.first' : 'consent.again')}</Button>
          {consent !== null && consent.withdrawnOn === null && (
            <Button danger loading={work.busy} onClick={ask}>
              {say('consent.withdraw')}
            </Button>
          )}
        </p>
      )}
      {noting && <ConsentForm entryId={entry.id} rule={kind.consent} by={consent?.by ?? 'self'} onClose={() => setNoting(false)} />}
    </section>
  );
}
