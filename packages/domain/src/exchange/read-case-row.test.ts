import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseMapping } from './case-mapping.ts';
import { reasonOf, rowFaults } from './fault.ts';
import { categoryNames, maxTextLength, type ReadRow, readCaseRow } from './read-case-row.ts';

const now = Date.UTC(2026, 10, 1);
const mapping: CaseMapping = {
  source: 'letters',
  columns: {
    id: 'id',
    text: 'text',
    title: 'title',
    reportedAt: 'at',
    category: 'topic',
    address: 'where',
    lon: 'x',
    lat: 'y',
    reply: 'reply',
    repliedAt: 'replied',
  },
  time: { format: 'auto', zone: 'Asia/Shanghai' },
  categories: { 照明: '0601', 其他: null },
  coordinates: 'gcj02',
  outcome: 'explained',
  sheet: null,
};
const plain = { layer: 'general', workflow: 'w', portal: true, keywords: [], standard: null, restricted: false, service: null, form: null };
const categories = categoryNames([
  { code: '06', label: { zh: '公共设施', en: 'Facilities' }, parent: null, ...plain },
  { code: '0601', label: { zh: '路灯', en: 'Lamps' }, parent: '06', ...plain },
]);
const good = { id: '188006', at: '2019-02-28T11:25:05', text: '路灯坏了三天。' };

function read(values: Record<string, string>, own: Partial<CaseMapping> = {}): ReadRow {
  return readCaseRow({ ...good, ...values }, { mapping: { ...mapping, ...own }, categories, now });
}

function faultsOf(row: ReadRow): [string, string][] {
  return 'faults' in row ? row.faults.map(({ column, code }) => [column, code]) : [];
}

test('a message with the least of columns becomes a case without category and place', () => {
  expect(read({})).toEqual({
    case: {
      id: '188006',
      text: '路灯坏了三天。',
      reportedAt: Date.parse('2019-02-28T11:25:05+08:00'),
      category: null,
      address: null,
      point: null,
      answer: null,
    },
  });
});

test('the title leads the text, unless the text says it already', () => {
  expect(read({ title: '幸福路黑灯' })).toMatchObject({ case: { text: '幸福路黑灯\n路灯坏了三天。' } });
  expect(read({ title: '路灯坏了' })).toMatchObject({ case: { text: '路灯坏了三天。' } });
  expect(read({ title: '只有标题', text: '' })).toMatchObject({ case: { text: '只有标题' } });
});

test('a category comes by the mapping, by its code or by its name', () => {
  for (const topic of ['照明', '0601', '路灯']) expect(read({ topic })).toMatchObject({ case: { category: '0601' } });
  expect(read({ topic: '其他' })).toMatchObject({ case: { category: null } });
  expect(read({ topic: '', address: '' })).toMatchObject({ case: { category: null } });
  expect(read({ topic: '闻所未闻' }, { categories: { '*': null } })).toMatchObject({ case: { category: null } });
  expect(faultsOf(read({ topic: '闻所未闻' }))).toEqual([['topic', 'category-unknown']]);
  expect(faultsOf(read({ topic: '公共设施' }))).toEqual([['topic', 'category-unknown']]);
  expect(faultsOf(read({ topic: 'constructor' }))).toEqual([['topic', 'category-unknown']]);
});

test('a point of a Chinese map is moved to where it really is', () => {
  const row = read({ x: '121.478223', y: '31.228458' });
  const point = 'case' in row ? row.case.point : null;
  expect(point?.[0]).toBeCloseTo(121.4737, 5);
  expect(point?.[1]).toBeCloseTo(31.2304, 5);
});

test('a reply with its time makes a case that was answered then', () => {
  expect(read({ reply: '已更换灯泡。', replied: '2019-03-04 09:00' })).toMatchObject({
    case: { answer: { text: '已更换灯泡。', at: Date.parse('2019-03-04T09:00:00+08:00') } },
  });
});

test.each<[string, Record<string, string>, [string, string][]]>([
  ['an empty id', { id: ' ' }, [['id', 'missing']]],
  ['no text at all', { text: ' \n' }, [['text', 'missing']]],
  ['no time', { at: '' }, [['at', 'missing']]],
  ['a time nobody can read', { at: '昨天' }, [['at', 'not-a-moment']]],
  ['a time to come', { at: '2027-01-01' }, [['at', 'moment-impossible']]],
  ['a time of the Qing dynasty', { at: '1899-01-01' }, [['at', 'moment-impossible']]],
  ['a text of 100,000 characters', { text: '𬭎'.repeat(100_000) }, [['text', 'too-long']]],
  ['characters that were lost', { text: '路\ufffd坏了' }, [['text', 'characters-broken']]],
  ['half a character', { text: '路\ud842' }, [['text', 'characters-broken']]],
  ['half a point', { x: '121.4' }, [['y', 'point-incomplete']]],
  ['a point in words', { x: '东', y: '31' }, [['x', 'not-a-number']]],
  ['longitude and latitude exchanged', { x: '31.2', y: '121.4' }, [['y', 'point-impossible']]],
  ['a reply without its time', { reply: '已办' }, [['replied', 'reply-incomplete']]],
  ['a time without its reply', { replied: '2019-03-04' }, [['reply', 'reply-incomplete']]],
  ['a reply before the report', { reply: '已办', replied: '2019-01-01' }, [['replied', 'reply-too-early']]],
  [
    'several at once',
    { id: '', at: 'x', y: '1' },
    [
      ['id', 'missing'],
      ['at', 'not-a-moment'],
      ['x', 'point-incomplete'],
    ],
  ],
])('%s is a fault', (_what, values, expected) => {
  expect(faultsOf(read(values))).toEqual(expected);
});

test('a fault says what it found, shortened, and why in both languages', () => {
  const row = read({ text: '路灯'.repeat(6_000) });
  const [fault] = 'faults' in row ? row.faults : [];
  expect(fault?.value).toBe(`${'路灯'.repeat(20)}…`);
  expect(fault && reasonOf(fault)).toEqual({ zh: '共 12000 字，最多 10000 字', en: 'has 12000 characters, at most 10000 are taken' });
});

test('the longest text that is taken has 10,000 characters, rare ones counted once; what the database cannot hold is taken out', () => {
  expect(read({ text: '𠅤'.repeat(maxTextLength) })).toHaveProperty('case');
  expect(read({ text: '王𬭎\u0000㛃䶮\r\n𠅤' })).toMatchObject({ case: { text: '王𬭎㛃䶮\n𠅤' } });
});

test('whatever stands in the cells: a case or named faults, never a throw, never a value longer than 41 characters', () => {
  const anything = fc.record(
    Object.fromEntries(
      ['id', 'text', 'title', 'at', 'topic', 'where', 'x', 'y', 'reply', 'replied'].map((name) => [name, fc.string({ unit: 'binary' })]),
    ),
  );
  fc.assert(
    fc.property(anything, (values) => {
      const row = read(values);
      if ('case' in row) expect(row.case.id).not.toBe('');
      else
        for (const fault of row.faults)
          expect([Object.keys(rowFaults).includes(fault.code), Array.from(fault.value).length < 60]).toEqual([true, true]);
    }),
    { numRuns: 50 },
  );
});
