import type { ActionRequest, AllowedAction, CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { canActHere } from '../../shared/act/act-draft.ts';
import { ActionChoice } from '../../shared/act/action-choice.tsx';
import { ActionForm } from '../../shared/act/action-form.tsx';
import { sendCommand } from '../../shared/api/send-command.ts';
import { uploadPhoto } from '../../shared/api/upload.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { useSession } from '../session/session-context.tsx';
import { caseTexts } from './case-texts.ts';

type Props = { readonly detail: CaseDetail; readonly onDone: () => void };

/** The steps open to this worker now: check, pass, send back ... each with the evidence its workflow asks for. */
export function CaseActions({ detail, onDone }: Props) {
  const say = useTexts(caseTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { refresh } = useSession();
  const [chosen, setChosen] = useState<AllowedAction | null>(null);
  const [done, setDone] = useState(false);
  const here = detail.can.filter(canActHere);
  const renew = () => {
    setChosen(null);
    onDone();
  };
  const send = async (request: ActionRequest) => {
    await sendCommand(`/cases/${detail.id}/actions`, request);
    setDone(true);
    refresh();
    renew();
  };
  return (
    <>
      <div role="status">
        {done && (
          <div className="notice notice--good">
            <Icon name="check" />
            <div className="notice__body">
              <p className="strong">{say('act.done')}</p>
              <Link href="/">{say('act.next')}</Link>
            </div>
          </div>
        )}
      </div>
      {detail.can.length > 0 && (
        <section className="card card--ask stack">
          <h2>{say('act.title')}</h2>
          {chosen === null ? (
            <ActionChoice
              actions={here}
              main="pass"
              onChoose={(action) => {
                setDone(false);
                setChosen(action);
              }}
            />
          ) : (
            <ActionForm
              key={chosen.kind}
              action={chosen}
              seenVersion={detail.version}
              upload={(photo) => uploadPhoto(photo, null)}
              send={send}
              onCancel={() => setChosen(null)}
              onStale={renew}
              capture
              title={detail.category === null ? common('noCategory') : detail.category.label[locale]}
            />
          )}
          {here.length < detail.can.length && <p className="soft small">{common('act.elsewhere')}</p>}
        </section>
      )}
    </>
  );
}
