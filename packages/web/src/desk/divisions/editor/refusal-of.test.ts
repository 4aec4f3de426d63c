import { expect, test } from 'vitest';
import { Failure } from '../../../shared/api/failure.ts';
import { refusalOf } from './refusal-of.ts';

const building = (ref: string, name: string) => ({
  ref,
  name,
  point: [0, 0] as const,
  shape: null,
  households: 0,
  persons: 0,
  premises: 0,
  care: 0,
});
const buildings = [building('b1', '柳荫路 3 号楼'), building('b2', '柳荫路 8 号楼'), building('b3', '')];
const refused = (code: string, detail: string) =>
  new Failure({ kind: 'problem', problem: { type: `/problems/${code}`, code, status: 409, title: 'x', detail } });

test('a stroke through a house: the house that is named is marked', () => {
  const failure = refused('division-line-cuts', '界线绕不开“柳荫路 8 号楼”。');
  expect(refusalOf(failure, buildings)).toEqual({ conflict: false, buildings: ['b2'] });
});

test('a house without a name is found by its number in the register', () => {
  expect(refusalOf(refused('division-line-cuts', '界线绕不开“b3”。'), buildings)?.buildings).toEqual(['b3']);
});

test('another clerk was quicker', () => {
  expect(refusalOf(refused('division-revision-moved', ''), buildings)).toEqual({ conflict: true, buildings: [] });
});

test('no network names no house', () => {
  expect(refusalOf(new Failure({ kind: 'network' }), buildings)).toEqual({ conflict: false, buildings: [] });
  expect(refusalOf(null, buildings)).toBeNull();
});
