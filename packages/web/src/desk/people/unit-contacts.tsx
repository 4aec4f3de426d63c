import type { UnitView } from '@gridkeeper/domain/people/wire.ts';
import { useId, useState } from 'react';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { post as postTo } from '../app/api.ts';
import { Field } from '../ui/field.tsx';
import { PersonPick } from './person-pick.tsx';
import { SideForm } from './side-form.tsx';
import { peopleTexts } from './texts.ts';
import { useSave } from './use-save.ts';

/** Each unit names a responsible person and a handler (G5.7). */
export function UnitContacts({ unit, onClose }: { readonly unit: UnitView; readonly onClose: () => void }) {
  const say = useTexts(peopleTexts);
  const label = useLabel();
  const id = useId();
  const { work, save } = useSave(onClose);
  const [responsibleId, setResponsible] = useState<string | null>(null);
  const [handlerId, setHandler] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const complete = responsibleId !== null && handlerId !== null;
  function submit() {
    setTried(true);
    if (complete) save(() => postTo<unknown>(`/units/${unit.code}/contacts`, { responsibleId, handlerId }));
  }
  return (
    <SideForm
      title={`${say('contacts')} · ${label(unit.label)}`}
      work={work}
      fault={tried && !complete ? say('fault.contacts') : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('responsible')} htmlFor={`${id}-r`}>
        <PersonPick id={`${id}-r`} label={say('responsible')} value={responsibleId} onChange={setResponsible} />
      </Field>
      <Field label={say('handler')} htmlFor={`${id}-h`}>
        <PersonPick id={`${id}-h`} label={say('handler')} value={handlerId} onChange={setHandler} />
      </Field>
    </SideForm>
  );
}
