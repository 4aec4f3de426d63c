import type { ClockDefinition, Duration, LadderStep } from '@gridkeeper/domain/policy/pack.ts';
import { expect, it } from 'vitest';
import { limitAt, marksOf, warnAt } from './clock-bar.ts';

const clock = (limit: Duration, ladder: readonly LadderStep[]): ClockDefinition => ({
  code: 'handling',
  label: { zh: '办理时限', en: 'Handling' },
  clause: 'G5.3',
  limit,
  limits: [],
  runsIn: ['handling'],
  restartsOn: [],
  rhythm: false,
  endsOn: null,
  ladder,
});
const climb = (amount: number, unit: Duration['unit']): LadderStep => ({
  code: `climb-${amount}`,
  at: { after: { amount, unit } },
  does: 'climb',
  tell: ['leader'],
});
const warn: LadderStep = { code: 'warn', at: { share: 0.8 }, does: 'warn', tell: ['lead-unit'] };
const limit: LadderStep = { code: 'limit', at: { share: 1 }, does: 'overdue', tell: ['leader'] };

it('marks 5 working days: warning at 80 %, the limit, two climbs in order and proportion', () => {
  const marks = marksOf(clock({ amount: 5, unit: 'working-days' }, [climb(4, 'working-days'), limit, warn, climb(2, 'working-days')]));
  expect(marks.map((mark) => mark.step.code)).toEqual(['warn', 'limit', 'climb-2', 'climb-4']);
  const [warned, due, first, second] = marks.map((mark) => mark.at);
  expect(warned).toBeCloseTo(0.8 * limitAt);
  expect(due).toBe(limitAt);
  expect((first ?? 0) - limitAt).toBeCloseTo(((second ?? 0) - limitAt) / 2);
  expect(second).toBeLessThan(1);
});

it('keeps a limit of 5 minutes readable where the climb comes after 2 working days', () => {
  const marks = marksOf(clock({ amount: 5, unit: 'minutes' }, [limit, climb(2, 'working-days')]));
  expect(marks[0]?.at).toBe(limitAt);
});

it('has no yellow part where nobody is warned', () => {
  expect(warnAt(clock({ amount: 1, unit: 'hours' }, [limit]))).toBe(limitAt);
  expect(warnAt(clock({ amount: 1, unit: 'hours' }, []))).toBe(limitAt);
});
