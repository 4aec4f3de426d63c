import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { post as postTo } from '../app/api.ts';
import { findPostFault, type PostFault, postBody } from './post-draft.ts';
import { PostFields } from './post-fields.tsx';
import { SideForm } from './side-form.tsx';
import { peopleTexts } from './texts.ts';
import { usePostDraft } from './use-post-draft.ts';
import { useSave } from './use-save.ts';

export function AddPost({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const say = useTexts(peopleTexts);
  const { work, save } = useSave(onClose);
  const [post, enter] = usePostDraft();
  const [fault, setFault] = useState<PostFault>();
  function submit() {
    const missing = findPostFault(post);
    setFault(missing);
    if (missing === undefined) save(() => postTo<unknown>(`/people/${person.id}/posts`, postBody(post)));
  }
  return (
    <SideForm title={`${say('addPost')} · ${person.name}`} work={work} fault={fault && say(fault)} onSubmit={submit} onClose={onClose}>
      <PostFields draft={post} onChange={enter} />
    </SideForm>
  );
}
