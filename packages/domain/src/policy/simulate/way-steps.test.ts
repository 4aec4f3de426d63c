import { expect, it } from 'vitest';
import { smallPack } from '../../cases/testing/small-pack.ts';
import type { Workflow } from '../pack.ts';
import { wayFrom } from './way-steps.ts';

const matter = { category: 'pothole', level: null, severity: null };
const street = smallPack.workflows[0] as Workflow;
const ways = (from: string) => wayFrom(smallPack, street, from, matter).map(({ by, state }) => [by, state]);

it('names the action that leads to each open state, from the first state or from one in the middle', () => {
  expect(ways('new')).toEqual([
    [null, 'new'],
    ['dispatch', 'given'],
    ['accept', 'handling'],
    ['feedback', 'checking'],
  ]);
  expect(ways('handling')).toEqual([
    [null, 'handling'],
    ['feedback', 'checking'],
  ]);
});

it('refuses a workflow in which nothing leads to a close', () => {
  const open = { ...street, states: street.states.filter(({ phase }) => phase !== 'closed') };
  expect(() => wayFrom(smallPack, open, 'new', matter)).toThrow('no way from new to a close');
});
