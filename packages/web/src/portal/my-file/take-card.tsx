import type { OwnDeleted } from '@gridkeeper/domain/registers/own-wire.ts';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { DownloadButton } from './download-button.tsx';
import { type OwnPage, useOwnAct } from './own-act.ts';
import { takeTexts } from './take-texts.ts';

/** A copy to take along, everything deleted, the code ended. */
export function TakeCard({ page }: { readonly page: OwnPage }) {
  const say = useTexts(takeTexts);
  const whole = page.file.sort === 'care-recipient';
  const [done, setDone] = useState(false);
  const removal = useOwnAct<OwnDeleted>(page.code, 'delete', ({ file }) => {
    if (file === null) return page.onGone('removed');
    setDone(true);
    page.onFile(file);
  });
  const end = useOwnAct<undefined>(page.code, 'give-back', () => page.onGone('ended'));
  return (
    <section className="card stack no-print">
      <h2>{say('take.title')}</h2>
      <button type="button" className="button button--wide" onClick={() => window.print()}>
        <Icon name="list" />
        {say('print')}
      </button>
      <DownloadButton code={page.code} />
      {page.file.can.remove && (
        <ConfirmStep
          words={{
            ...{ act: say(whole ? 'remove' : 'remove.own'), ask: say('remove.ask'), yes: say('remove.yes') },
            text: say(whole ? 'remove.text.all' : 'remove.text'),
          }}
          work={removal.work}
          onYes={() => removal.send()}
        />
      )}
      <p role="status" className={done ? 'kept' : 'visually-hidden'}>
        {done && say('remove.done')}
      </p>
      <ConfirmStep
        words={{ act: say('giveBack'), ask: say('giveBack.ask'), text: say('giveBack.text'), yes: say('giveBack.yes') }}
        work={end.work}
        onYes={() => end.send()}
      />
    </section>
  );
}
