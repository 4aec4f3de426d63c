import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { expect, test } from 'vitest';
import { nextSession } from './session-state.ts';

const me: Me = {
  personId: 'p1',
  name: 'Demo worker',
  username: 'grid01',
  locale: 'zh',
  district: { id: 1, name: 'Demo' },
  posts: [],
  capabilities: ['case.report'],
  unread: 0,
  idleMinutes: 20_160,
  calendarWarning: null,
};

test('a session that runs out keeps its person, so that the pages and drafts below stay', () => {
  const ended = nextSession({ state: 'in', me }, { kind: 'ended' });
  expect(ended).toEqual({ state: 'ended', me });
  expect(nextSession(ended, { kind: 'ended' })).toEqual(ended);
  expect(nextSession(ended, { kind: 'signed-in', me })).toEqual({ state: 'in', me });
});

test('whoever was not signed in is asked to sign in, on a page of its own', () => {
  expect(nextSession({ state: 'asking' }, { kind: 'ended' })).toEqual({ state: 'out' });
});

test('signing out on purpose leaves nothing of the person on the screen', () => {
  expect(nextSession({ state: 'in', me }, { kind: 'signed-out' })).toEqual({ state: 'out' });
});
