import type { PersonView, UnitView } from '@gridkeeper/domain/people/wire.ts';

export type PostView = PersonView['posts'][number];

/** What is being done about people at the moment; null: nothing. */
export type Doing =
  | { readonly kind: 'add' }
  | { readonly kind: 'post' | 'invite' | 'disable'; readonly person: PersonView }
  | { readonly kind: 'end' | 'substitute'; readonly person: PersonView; readonly post: PostView }
  | { readonly kind: 'contacts'; readonly unit: UnitView };
