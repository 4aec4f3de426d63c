import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { post as postTo } from '../app/api.ts';
import { InviteLink } from './invite-link.tsx';
import { SideForm } from './side-form.tsx';
import { peopleTexts } from './texts.ts';

export function InviteAgain({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const say = useTexts(peopleTexts);
  const work = useWork();
  const [link, setLink] = useState<string | null>(null);
  if (link !== null) return <InviteLink name={person.name} link={link} onClose={onClose} />;
  const invite = async () => setLink((await postTo<{ readonly inviteUrl: string }>(`/people/${person.id}/invite`, undefined)).inviteUrl);
  return (
    <SideForm
      title={`${say('invite')} · ${person.name}`}
      hint={say('inviteHint')}
      work={work}
      fault={undefined}
      onSubmit={() => work.run(invite)}
      onClose={onClose}
    >
      {null}
    </SideForm>
  );
}
