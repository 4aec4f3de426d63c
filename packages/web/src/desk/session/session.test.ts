import { expect, test } from 'vitest';
import { nextOf } from './arrival.ts';
import { openGate, waitForSignIn } from './gate.ts';
import { homePath, worksOutside } from './home-path.ts';
import { isIdle } from './idle.ts';

test('after signing in one goes where one wanted to go, and never out of the desk', () => {
  expect(nextOf(null)).toBe('/');
  expect(nextOf({ next: '/cases/1?queue=review' })).toBe('/cases/1?queue=review');
  expect(nextOf({ next: '//elsewhere.example' })).toBe('/');
  expect(nextOf({ next: 'https://elsewhere.example' })).toBe('/');
});

test('whoever works on cases begins there; the administrators begin with what they keep', () => {
  expect(homePath(['case.view', 'people.edit'])).toBe('/cases');
  expect(homePath(['people.edit'])).toBe('/people');
  expect(homePath(['area.edit', 'policy.edit'])).toBe('/areas');
  expect(homePath(['audit.read'])).toBe('/registers/looks');
  expect(homePath(['register.view'])).toBe('/account');
});

test('a grid worker is led to the field face; whoever also handles cases stays at the desk', () => {
  expect(worksOutside(['case.report', 'case.view', 'case.check'])).toBe(true);
  expect(worksOutside(['case.view', 'case.check', 'case.handle'])).toBe(false);
  expect(worksOutside(['people.edit'])).toBe(false);
});

test('the desk is idle at its limit, not before', () => {
  expect(isIdle(0, 30 * 60_000 - 1, 30)).toBe(false);
  expect(isIdle(0, 30 * 60_000, 30)).toBe(true);
});

test('every request that met the ended session goes on once somebody has signed in again', async () => {
  const resumed: string[] = [];
  const first = waitForSignIn('expired').then(() => resumed.push('list'));
  const second = waitForSignIn('idle').then(() => resumed.push('form'));
  await Promise.resolve();
  expect(resumed).toEqual([]);
  openGate();
  await Promise.all([first, second]);
  expect(resumed).toEqual(['list', 'form']);
});
