import type { RoleView } from '@gridkeeper/domain/people/wire.ts';
import { expect, test } from 'vitest';
import { findPostFault, type PostDraft, postBody } from './post-draft.ts';

const role = (place: RoleView['place']): RoleView => ({ code: place, label: { zh: '', en: '' }, place });
const draft: PostDraft = { role: role('area'), areaId: 'a1', unitCode: null, from: '2026-04-01', to: '' };

test('a grid worker needs a grid, a handler a unit, an administrator neither', () => {
  expect(findPostFault({ ...draft, role: null })).toBe('fault.role');
  expect(findPostFault({ ...draft, areaId: null })).toBe('fault.area');
  expect(findPostFault({ ...draft, role: role('unit') })).toBe('fault.unit');
  expect(findPostFault({ ...draft, role: role('none'), areaId: null })).toBeUndefined();
});

test('a term may be one day, never less', () => {
  expect(findPostFault({ ...draft, to: '2026-04-01' })).toBeUndefined();
  expect(findPostFault({ ...draft, to: '2026-03-31' })).toBe('fault.order');
  expect(findPostFault({ ...draft, from: '' })).toBe('fault.from');
});

test('a place chosen before the role was changed is not sent', () => {
  expect(postBody({ ...draft, role: role('unit'), unitCode: 'sanitation' })).toEqual({
    role: 'unit',
    areaId: null,
    unitCode: 'sanitation',
    from: '2026-04-01',
    to: null,
  });
});
