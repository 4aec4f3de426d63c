import { AddPerson } from './add-person.tsx';
import { AddPost } from './add-post.tsx';
import { AddSubstitute } from './add-substitute.tsx';
import { DisablePerson } from './disable-person.tsx';
import type { Doing } from './doing.ts';
import { EndPost } from './end-post.tsx';
import { InviteAgain } from './invite-again.tsx';
import { UnitContacts } from './unit-contacts.tsx';

export function DoingForm({ doing, onClose }: { readonly doing: Doing; readonly onClose: () => void }) {
  switch (doing.kind) {
    case 'add':
      return <AddPerson onClose={onClose} />;
    case 'post':
      return <AddPost person={doing.person} onClose={onClose} />;
    case 'invite':
      return <InviteAgain person={doing.person} onClose={onClose} />;
    case 'disable':
      return <DisablePerson person={doing.person} onClose={onClose} />;
    case 'end':
      return <EndPost person={doing.person} post={doing.post} onClose={onClose} />;
    case 'substitute':
      return <AddSubstitute person={doing.person} post={doing.post} onClose={onClose} />;
    case 'contacts':
      return <UnitContacts unit={doing.unit} onClose={onClose} />;
  }
}
