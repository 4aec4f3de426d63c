import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { useId, useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { civilDate } from '../../shared/time.ts';
import { post as postTo } from '../app/api.ts';
import { Field } from '../ui/field.tsx';
import { DateField } from './date-field.tsx';
import type { PostView } from './doing.ts';
import { PersonPick } from './person-pick.tsx';
import { SideForm } from './side-form.tsx';
import { peopleTexts } from './texts.ts';
import { useSave } from './use-save.ts';

type Props = { readonly person: PersonView; readonly post: PostView; readonly onClose: () => void };

/** Somebody stands in for the holder of a post (A/B 岗). */
export function AddSubstitute({ person, post, onClose }: Props) {
  const say = useTexts(peopleTexts);
  const label = useLabel();
  const id = useId();
  const { zone } = useOffice();
  const { work, save } = useSave(onClose);
  const [personId, setPersonId] = useState<string | null>(null);
  const [from, setFrom] = useState(() => civilDate(Date.now(), zone));
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const fault = personId === null ? 'fault.person' : to !== '' && to < from ? 'fault.order' : undefined;
  function submit() {
    setTried(true);
    if (fault === undefined) save(() => postTo<unknown>(`/posts/${post.id}/substitutes`, { personId, from, ...(to !== '' && { to }) }));
  }
  return (
    <SideForm
      title={`${say('addSubstitute')} · ${person.name} · ${label(post.role.label)}`}
      hint={say('substituteHint')}
      work={work}
      fault={tried && fault !== undefined ? say(fault) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('substituteWho')} htmlFor={id}>
        <PersonPick id={id} label={say('substituteWho')} value={personId} onChange={setPersonId} except={person.id} />
      </Field>
      <DateField label={say('from')} value={from} onChange={setFrom} />
      <DateField label={say('to')} value={to} onChange={setTo} />
    </SideForm>
  );
}
