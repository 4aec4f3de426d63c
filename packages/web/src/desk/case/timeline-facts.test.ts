import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import { expect, test } from 'vitest';
import { timelineFacts } from './timeline-facts.ts';

const label = (zh: string) => ({ zh, en: zh });
const plain: TimelineEntry = {
  version: 1,
  at: '2026-04-27T01:00:00Z',
  type: 'acted',
  action: 'progress',
  actionLabel: label('进展'),
  who: { holder: 'staff', name: null, role: null },
  from: null,
  to: null,
  note: null,
  erased: false,
  photos: [],
  unit: null,
  routingRow: null,
  until: null,
  outcome: null,
  rating: null,
  form: null,
  severity: null,
  level: null,
  units: [],
  shows: null,
  reached: null,
  clock: null,
};

test('a dispatch tells to whom, by which row of the routing table, and where the case stands now', () => {
  const facts = timelineFacts({
    ...plain,
    unit: { code: 'sanitation', label: label('环卫所') },
    routingRow: 12,
    from: { code: 'reviewing', label: label('待审核') },
    to: { code: 'dispatched', label: label('已派遣') },
  });
  expect(facts.map((fact) => fact.key)).toEqual(['tl.unit', 'tl.row', 'tl.state']);
});

test('a step that leaves the case where it is says nothing of states', () => {
  const handling = { code: 'handling', label: label('办理中') };
  expect(timelineFacts({ ...plain, from: handling, to: handling })).toEqual([]);
});

test('a day, an outcome and a verdict are told as facts', () => {
  const facts = timelineFacts({ ...plain, until: '2026-05-08', outcome: 'solved', rating: 4 });
  expect(facts).toEqual([
    { key: 'tl.until', day: '2026-05-08' },
    { key: 'tl.outcome', outcome: 'solved' },
    { key: 'tl.rating', rating: 4 },
  ]);
});
