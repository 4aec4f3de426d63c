import { Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { newId } from '../../shared/new-id.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { send } from '../app/api.ts';
import { Field } from '../ui/field.tsx';
import { InviteLink } from './invite-link.tsx';
import { findPostFault, type PostFault, postBody } from './post-draft.ts';
import { PostFields } from './post-fields.tsx';
import { useRefreshPeople } from './queries.ts';
import { SideForm } from './side-form.tsx';
import { peopleTexts } from './texts.ts';
import { usePostDraft } from './use-post-draft.ts';

/** A new member of staff with the first post; the account is made by the person, through a link that works once. */
export function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const say = useTexts(peopleTexts);
  const id = useId();
  const work = useWork();
  const refresh = useRefreshPeople();
  const attempt = useRef<Attempt>(null);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [post, enter] = usePostDraft();
  const [fault, setFault] = useState<PostFault | 'fault.name'>();
  const [link, setLink] = useState<string | null>(null);
  if (link !== null) return <InviteLink name={name} link={link} onClose={onClose} />;
  function submit() {
    const missing = name.trim() === '' ? 'fault.name' : findPostFault(post);
    setFault(missing);
    if (missing !== undefined) return;
    const body = { name: name.trim(), ...(phone.trim() !== '' && { phone: phone.trim() }), post: postBody(post) };
    attempt.current = attemptFor(body, attempt.current, newId);
    const { commandId } = attempt.current;
    work.run(async () => {
      const answer = await send<{ readonly inviteUrl: string }>('/people', Object.assign({ commandId }, body));
      refresh();
      setLink(answer.inviteUrl);
    });
  }
  return (
    <SideForm title={say('add')} work={work} fault={fault && say(fault)} onSubmit={submit} onClose={onClose}>
      <Field label={say('name')} htmlFor={`${id}-name`}>
        <Input id={`${id}-name`} autoFocus maxLength={50} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={say('phone')} htmlFor={`${id}-phone`}>
        <Input
          id={`${id}-phone`}
          type="tel"
          autoComplete="off"
          maxLength={25}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
      </Field>
      <PostFields draft={post} onChange={enter} />
    </SideForm>
  );
}
