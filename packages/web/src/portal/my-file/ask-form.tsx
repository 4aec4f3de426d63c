import type { OwnFile } from '@gridkeeper/domain/registers/own-wire.ts';
import { useId, useState } from 'react';
import { SendRow } from '../../shared/act/send-row.tsx';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { myFileTexts } from './my-file-texts.ts';
import { type OwnPage, useOwnAct } from './own-act.ts';

type Props = { readonly page: OwnPage; readonly onDone: () => void; readonly onCancel: () => void };

/** Which field is wrong; what is right is told to the worker, not typed into a message. */
export function AskForm({ page, onDone, onCancel }: Props) {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const name = useId();
  const [field, setField] = useState<string>();
  const [missing, setMissing] = useState(false);
  const { work, send } = useOwnAct<OwnFile>(page.code, 'ask', (file) => {
    page.onFile(file);
    onDone();
  });
  const fields = page.file.groups.flatMap((group) => group.fields).filter(({ how }) => how === 'ask');
  return (
    <form
      className="card stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(field === undefined);
        if (field !== undefined) send({ field });
      }}
    >
      <fieldset className="field">
        <legend>{say('ask.legend')}</legend>
        <div className="choices">
          {fields.map((one) => (
            <label key={one.code} className="choice">
              <input type="radio" name={name} checked={field === one.code} onChange={() => setField(one.code)} />
              {label(one.label)}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="soft">{say('ask.hint')}</p>
      <SendRow
        fault={missing && field === undefined ? say('ask.missing') : undefined}
        work={work}
        send={say(work.busy ? 'ask.sending' : 'ask.send')}
        onStale={page.onStale}
        onCancel={onCancel}
      />
    </form>
  );
}
