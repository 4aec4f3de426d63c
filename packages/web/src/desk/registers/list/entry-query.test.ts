import { expect, test } from 'vitest';
import { isNarrowed, readEntryQuery, wireQuery, writeEntryQuery } from './entry-query.ts';

test('a list survives the address it stands in', () => {
  const query = { q: '面馆', areaId: 'a1', warning: 'certificate-ending', ended: false } as const;
  expect(readEntryQuery(writeEntryQuery(query))).toEqual(query);
  expect(isNarrowed(query)).toBe(true);
});

test('an address that somebody mistyped asks for all that stand', () => {
  const query = readEntryQuery(new URLSearchParams('warning=everything&ended=perhaps'));
  expect(query).toEqual({ q: '', areaId: null, warning: null, ended: false });
  expect(isNarrowed(query)).toBe(false);
  expect(wireQuery(query)).toEqual({ q: '', areaId: null, warning: null });
});
