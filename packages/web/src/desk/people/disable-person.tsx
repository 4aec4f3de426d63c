import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { post as postTo } from '../app/api.ts';
import { SideForm } from './side-form.tsx';
import { peopleTexts } from './texts.ts';
import { useSave } from './use-save.ts';

export function DisablePerson({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const say = useTexts(peopleTexts);
  const { work, save } = useSave(onClose);
  return (
    <SideForm
      title={`${say('disable')} · ${person.name}`}
      hint={say('disableHint')}
      work={work}
      fault={undefined}
      onSubmit={() => save(() => postTo<unknown>(`/people/${person.id}/disable`, undefined))}
      onClose={onClose}
    >
      {null}
    </SideForm>
  );
}
