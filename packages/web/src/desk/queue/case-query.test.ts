import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  homeQueue,
  isFiltered,
  type ListQuery,
  listOf,
  phases,
  queueCodes,
  readQuery,
  sortOf,
  sorts,
  wireQuery,
  withoutFilters,
  writeQuery,
} from './case-query.ts';

const word = fc.string({ minLength: 1 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const queries: fc.Arbitrary<ListQuery> = fc.record({
  queue: fc.constantFrom(...queueCodes),
  phase: maybe(fc.constantFrom(...phases)),
  category: maybe(word),
  unit: maybe(word),
  areaId: maybe(word),
  overdue: fc.boolean(),
  sample: maybe(word),
  q: fc.string(),
  sort: maybe(fc.constantFrom(...sorts)),
});

test('a list lives in its address: whatever was asked for comes back from it', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(readQuery(new URLSearchParams(writeQuery(query)), 'mine')).toEqual(query);
    }),
  );
});

test('an address that names no queue, or one that is none, opens where the person works', () => {
  expect(readQuery(new URLSearchParams(''), 'review').queue).toBe('review');
  expect(readQuery(new URLSearchParams('queue=nonsense&phase=never&sort=up'), 'mine')).toMatchObject({
    queue: 'mine',
    phase: null,
    sort: null,
  });
});

test('the centre begins with reviews, a unit with what was sent to it, a leader with what is late, a grid worker with what is their own', () => {
  expect(homeQueue(['case.view', 'case.supervise', 'case.review'])).toBe('review');
  expect(homeQueue(['case.view', 'case.handle'])).toBe('dispatched');
  expect(homeQueue(['case.view', 'case.supervise', 'case.approve'])).toBe('overdue');
  expect(homeQueue(['case.report', 'case.check'])).toBe('mine');
});

test('where nothing is urgent any more, the newest comes first', () => {
  const query = readQuery(new URLSearchParams('queue=closed'), 'mine');
  expect(sortOf(query)).toBe('newest');
  expect(sortOf({ ...query, queue: 'overdue' })).toBe('due');
  expect(sortOf({ ...query, sort: 'oldest' })).toBe('oldest');
  expect(sortOf({ ...query, queue: 'call-back' })).toBe('tried');
  expect(sortOf({ ...query, sort: 'tried' })).toBe('newest'); // nobody is called in that queue
});

test('filters that are off are not sent, and clearing leaves the queue', () => {
  const query = readQuery(new URLSearchParams('queue=handling&overdue=true&q=路灯'), 'mine');
  expect(wireQuery(query)).toEqual({ queue: 'handling', sort: 'due', overdue: true, q: '路灯' });
  expect(isFiltered(query)).toBe(true);
  expect(isFiltered(withoutFilters(query))).toBe(false);
  expect(withoutFilters(query).queue).toBe('handling');
});

test('a figure of the call-backs is a list of its own', () => {
  const query = readQuery(new URLSearchParams('queue=all&sample=monthly/2026-09/reached'), 'mine');
  expect(wireQuery(query)).toEqual({ queue: 'all', sort: 'newest', sample: 'monthly/2026-09/reached' });
  expect(isFiltered(query)).toBe(true);
});

test('a figure of the overview links to the list behind it', () => {
  expect(listOf('overdue', { areaId: 'a1' })).toBe('/cases?queue=overdue&areaId=a1');
});
