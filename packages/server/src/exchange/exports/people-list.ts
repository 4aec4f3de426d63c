import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { listNames, sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { requireCapability, type StaffActor } from '../../people/actor.ts';
import { listPeople } from '../../people/list-people.queries.ts';
import { columnsIn } from './columns.ts';
import type { ExportedList } from './send-list.ts';

type Row = { readonly person: PersonView; readonly post: PersonView['posts'][number] | null };

/** Staff with their posts, one row a post; phones masked as in the list. @throws AppError not-allowed */
export function peopleList(actor: StaffActor, query: { readonly q?: string | undefined }, locale: Locale): ExportedList<Row> {
  requireCapability(actor, 'people.edit');
  const { column, say } = columnsIn(locale);
  return {
    list: 'people',
    filter: { q: query.q ?? '' },
    title: listNames.people[locale],
    reason: null,
    columns: [
      column('person', ({ person }) => person.name, 'text', 14),
      column('username', ({ person }) => person.username, 'text', 16),
      column('phone', ({ person }) => person.phoneMasked, 'text', 16),
      column('status', ({ person }) => say(sheetWords[`status.${person.status}`]), 'text', 12),
      column('role', ({ post }) => say(post?.role.label)),
      column('area', ({ post }) => post?.area?.name ?? null),
      column('unit', ({ post }) => say(post?.unit?.label)),
      column('from', ({ post }) => post?.from ?? null, 'date'),
      column('until', ({ post }) => post?.until ?? null, 'date'),
      column('substitute', ({ post }) => post?.substituteFor ?? null, 'text', 14),
    ],
    page: async (tx, cursor) => {
      const { items, next } = await listPeople(tx, { q: query.q, ...(cursor === null ? {} : { cursor }) });
      const rows = items.flatMap((person): Row[] =>
        person.posts.length === 0 ? [{ person, post: null }] : person.posts.map((post) => ({ person, post })),
      );
      return { items: rows, next };
    },
  };
}
