import { smallPack } from '@gridkeeper/domain/cases/testing/small-pack.ts';
import type { CompiledPack, RoutingRow } from '@gridkeeper/domain/policy/pack.ts';
import { expect, it } from 'vitest';
import { coverOf, dimensionsOf, matrixOf } from './matrix.ts';

const always = { level: null, severity: null, time: 'working' } as const;
const row = (number: number, lead: string, more: Partial<RoutingRow> = {}): RoutingRow => ({
  row: number,
  clause: 'G4',
  categories: ['pothole', 'lamp'],
  zones: ['road', 'village'],
  levels: null,
  severities: null,
  time: null,
  lead,
  assisting: [],
  ...more,
});

/** G4: at night and on days off the police patrol covers reports; else the roads unit. */
const patrolled: CompiledPack = {
  ...smallPack,
  routing: [row(1, 'parks', { time: 'off', zones: ['road'] }), row(2, 'roads'), row(3, 'territory')],
};

it('puts the categories below their heads, and the deciding row in every zone', () => {
  const parts = matrixOf(smallPack, always);
  expect(parts.map((part) => [part.head.code, part.rows.map((each) => each.category.code)])).toEqual([['street', ['pothole', 'lamp']]]);
  expect(parts[0]?.rows[0]?.routes.map((route) => route?.lead)).toEqual(['roads', 'territory']);
});

it('counts every combination that the pack tells apart', () => {
  expect(coverOf(smallPack)).toEqual({ categories: 2, cells: 4, answered: 4 });
  expect(dimensionsOf(patrolled).times).toEqual(['working', 'off']);
  expect(coverOf(patrolled)).toEqual({ categories: 2, cells: 8, answered: 8 });
});

it('asks the table for the circumstances it is shown for', () => {
  const leads = (time: 'working' | 'off') => matrixOf(patrolled, { ...always, time })[0]?.rows[0]?.routes.map((route) => route?.lead);
  expect([leads('working'), leads('off')]).toEqual([
    ['roads', 'roads'],
    ['parks', 'roads'],
  ]);
});

it('sees a combination that nobody answers for', () => {
  const gap = { ...smallPack, routing: smallPack.routing.slice(0, 1) };
  expect(coverOf(gap)).toEqual({ categories: 2, cells: 4, answered: 2 });
});
