import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { civilDate } from '../../shared/time.ts';
import { post as postTo } from '../app/api.ts';
import { DateField } from './date-field.tsx';
import type { PostView } from './doing.ts';
import { SideForm } from './side-form.tsx';
import { peopleTexts } from './texts.ts';
import { useSave } from './use-save.ts';

type Props = { readonly person: PersonView; readonly post: PostView; readonly onClose: () => void };

export function EndPost({ person, post, onClose }: Props) {
  const say = useTexts(peopleTexts);
  const label = useLabel();
  const { zone } = useOffice();
  const { work, save } = useSave(onClose);
  const [to, setTo] = useState(() => civilDate(Date.now(), zone));
  return (
    <SideForm
      title={`${say('endPost')} · ${person.name} · ${label(post.role.label)}`}
      hint={say('endHint')}
      work={work}
      fault={undefined}
      onSubmit={() => save(() => postTo<unknown>(`/posts/${post.id}/end`, { to }))}
      onClose={onClose}
    >
      <DateField label={say('last')} value={to} onChange={setTo} />
    </SideForm>
  );
}
