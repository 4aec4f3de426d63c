import { expect, test } from 'vitest';
import { parseCaseMapping } from './parse-case-mapping.ts';

const least = { source: 'letters', columns: { id: '编号', text: '内容', reportedAt: '时间' } };

function problemsOf(raw: unknown): string[] {
  const parsed = parseCaseMapping(raw);
  return 'problems' in parsed ? parsed.problems.map(({ field }) => field) : [];
}

test('three columns and a source are enough; the rest has defaults', () => {
  expect(parseCaseMapping(least)).toEqual({
    mapping: {
      ...least,
      time: { format: 'auto', zone: 'Asia/Shanghai' },
      categories: {},
      coordinates: 'wgs84',
      outcome: 'explained',
      sheet: null,
    },
  });
});

test('columns named by numbers, as YAML reads them, are names', () => {
  const parsed = parseCaseMapping({ ...least, columns: { id: 1, text: 2, reportedAt: 3 } });
  expect(parsed).toMatchObject({ mapping: { columns: { id: '1', text: '2', reportedAt: '3' } } });
});

test('everything that is wrong is named at once', () => {
  const raw = {
    source: '',
    column: {},
    columns: { id: '编号', titel: '标题', lon: 'x', reply: 'r' },
    time: { format: 'iso', zone: 'Shanghai' },
    categories: { 路灯: [] },
    coordinates: 'utm',
    outcome: 'done',
  };
  expect(problemsOf(raw).sort()).toEqual(
    [
      'categories',
      'column',
      'columns.lat',
      'columns.repliedAt',
      'columns.reportedAt',
      'columns.text',
      'columns.titel',
      'coordinates',
      'outcome',
      'source',
      'time.format',
      'time.zone',
    ].sort(),
  );
});

test.each([undefined, null, 'text', 7, []])('%s is no mapping', (raw) => {
  expect(problemsOf(raw).length).toBeGreaterThan(0);
});
