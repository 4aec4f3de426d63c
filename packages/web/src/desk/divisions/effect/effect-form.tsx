import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Input } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { useWork } from '../../../shared/ui/use-work.ts';
import { Field } from '../../ui/field.tsx';
import { refreshAll, takeEffect } from '../queries.ts';
import { useToday } from '../use-today.ts';
import './effect.css';
import { EffectSummary } from './effect-summary.tsx';
import { effectTexts } from './texts.ts';

/** The day from which a proposal holds, what it will change, and the confirmation. */
export function EffectForm({ view, onClose }: { readonly view: DivisionView; readonly onClose: () => void }) {
  const say = useTexts(effectTexts);
  const sayCommon = useTexts(commonTexts);
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const id = useId();
  const today = useToday();
  const work = useWork();
  const [on, setOn] = useState(today);
  const { figures, outside } = view;
  const late = on < today; // an emptied date is before every day
  function confirm() {
    work.run(async () => {
      await takeEffect(view.id, on);
      await refreshAll(client);
      void message.success(on === today ? say('done') : say('doneLater', { day: on }));
      onClose();
      if (on === today) await navigate(`/areas/divisions/${view.id}?view=report`);
    });
  }
  return (
    <Drawer open title={say('title', { name: view.name })} size={520} onClose={onClose} mask={{ closable: false }}>
      <div className="effect">
        <Field label={say('on')} htmlFor={id} hint={say('on.hint')}>
          <Input id={id} type="date" value={on} min={today} onChange={(event) => setOn(event.target.value)} />
          {late && <p className="field__error">{say('on.past')}</p>}
        </Field>
        <EffectSummary view={view} />
        {!figures.tiles && <Alert type="error" showIcon title={say('warnGaps')} />}
        {outside.length > 0 && <Alert type="warning" showIcon title={say('warnBounds')} />}
        {work.failure !== null && <FailureNotice failure={work.failure} />}
        <div className="act__buttons">
          <Button type="primary" loading={work.busy} disabled={late || !figures.tiles} onClick={confirm}>
            {on === today || late ? say('confirm') : say('confirmLater', { day: on })}
          </Button>
          <Button onClick={onClose}>{sayCommon('cancel')}</Button>
        </div>
      </div>
    </Drawer>
  );
}
