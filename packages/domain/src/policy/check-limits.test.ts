import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExcess } from './check-excess.ts';
import { checkLimits } from './check-limits.ts';
import { checkPack } from './check-pack.ts';
import type { ClockDefinition, CompiledPack, Duration, DurationUnit, LadderStep } from './pack.ts';
import { office } from './testing/calendar.ts';
import { soundPack, withAction } from './testing/sound-pack.ts';

const days = (amount: number, unit: DurationUnit = 'working-days'): Duration => ({ amount, unit });

function clock(code: string, limit: Duration, runsIn: readonly string[], part: Partial<ClockDefinition> = {}): ClockDefinition {
  const label = { zh: code, en: code };
  return { code, label, clause: 'test', limit, limits: [], runsIn, restartsOn: [], ladder: [], rhythm: false, endsOn: null, ...part };
}

function withClocks(...clocks: readonly ClockDefinition[]): CompiledPack {
  const known = new Set(clocks.map(({ code }) => code));
  const pack = known.has('handling')
    ? soundPack
    : withAction(withAction(soundPack, 'handling', 'extend', { beforeDueOf: null }), 'handling', 'defer', { beforeDueOf: null });
  return { ...pack, clocks };
}

const all = ['new', 'given', 'handling', 'checking'];
const said = (pack: CompiledPack) =>
  checkPack(pack).map(
    ({ at, what }) => `${at.map((step) => (typeof step === 'object' ? Object.values(step)[0] : step)).join('.')}: ${what.zh}`,
  );

describe('limits of steps fit into the whole', () => {
  const accept = clock('accept', days(2, 'natural-days'), ['new']);
  const handle = clock('handle', days(5, 'natural-days'), ['given', 'handling']);

  it('passes G1: accept within 2 days, done within 7', () => {
    expect(said(withClocks(accept, handle, clock('whole', days(7, 'natural-days'), all)))).toEqual([]);
  });

  it('refuses it with 6 for the whole, and shows the way and the sum', () => {
    expect(said(withClocks(accept, handle, clock('whole', days(6, 'natural-days'), all)))).toEqual([
      'clocks.whole.limit: “whole”限 6 个自然日，装不下其中各步的时限：“new”→“given”→“handling”→“checking”，“accept” 2 个自然日＋“handle” 5 个自然日。加起来是 7 个自然日。',
    ]);
  });

  it('follows working days through a week where the whole is in natural days', () => {
    const working = clock('handle', days(5), ['given', 'handling']);
    expect(said(withClocks(working, clock('whole', days(7, 'natural-days'), all)))).toEqual([]);
    expect(said(withClocks(working, clock('whole', days(6, 'natural-days'), all)))[0]).toMatch(
      /例如周二上班时开始，各步用足要 7 天，而整个时限 6 天就到了/,
    );
    expect(said(withClocks(accept, working, clock('whole', days(9, 'natural-days'), all)))).toEqual([]);
    // from Monday the 2 days end on Wednesday, and 5 working days later it is Wednesday again
    expect(said(withClocks(accept, working, clock('whole', days(8, 'natural-days'), all)))[0]).toMatch(
      /例如周一上班时开始，各步用足要 9 天，而整个时限 8 天就到了/,
    );
  });

  it('does not add up clocks that run beside one another', () => {
    const start = clock('start', days(1), ['given']);
    expect(said(withClocks(start, clock('handle', days(5), ['given', 'handling']), clock('whole', days(5), all)))).toEqual([]);
  });

  it('looks at the limits of each kind of case', () => {
    const graded = {
      ...withClocks(
        handle,
        clock('whole', days(7, 'natural-days'), all, {
          limits: [{ clause: 'test', categories: null, levels: null, severities: ['major'], limit: days(2, 'natural-days') }],
        }),
      ),
      severities: ['ordinary', 'major'].map((code) => ({ code, label: { zh: code, en: code }, clause: 'test' })),
    };
    expect(said(graded)).toEqual([expect.stringMatching(/^clocks\.whole\.limits\.0\.limit: .*程度“major”/)]);
  });

  it('never refuses a whole that is the sum, and always one that is less', () => {
    const unit = fc.constantFrom<DurationUnit>('minutes', 'hours', 'working-hours', 'working-days', 'natural-days');
    fc.assert(
      fc.property(unit, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }), (one, amounts) => {
        const steps = amounts.map((amount) => days(amount, one));
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        expect(findExcess(days(sum, one), steps, office)).toBeUndefined();
        if (sum > 1) expect(findExcess(days(sum - 1, one), steps, office)).toBeDefined();
      }),
    );
  });

  it('a whole that is wide enough stays so when it grows, in any units', () => {
    const unit = fc.constantFrom<DurationUnit>('hours', 'working-hours', 'working-days', 'natural-days');
    const duration = fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit });
    fc.assert(
      fc.property(duration, fc.array(duration, { minLength: 1, maxLength: 3 }), (whole, steps) => {
        if (findExcess(whole, steps, office) === undefined)
          expect(findExcess({ ...whole, amount: whole.amount + 1 }, steps, office)).toBeUndefined();
      }),
    );
  });
});

describe('a clock', () => {
  const limits = (...severities: readonly (readonly string[] | null)[]) =>
    severities.map((codes) => ({ clause: 'test', categories: null, levels: null, severities: codes, limit: days(1) }));
  const graded = (part: Partial<ClockDefinition>): CompiledPack => ({
    ...withClocks(clock('whole', days(20), all, part)),
    severities: ['ordinary', 'major'].map((code) => ({ code, label: { zh: code, en: code }, clause: 'test' })),
  });

  it.each<readonly [string, CompiledPack, RegExp]>([
    ['runs in no closed state', withClocks(clock('whole', days(20), [...all, 'closed'])), /^clocks\.whole\.runs-in: .*那里已经结案/],
    ['begins anew only on what is done', graded({ restartsOn: ['publish'] }), /^clocks\.whole\.restarts-on: .*（publish）/],
    [
      'has no limit that an earlier one contains',
      graded({ limits: limits(['major', 'ordinary'], ['major']) }),
      /^clocks\.whole\.limits\.1: .*第 1 行已经包含/,
    ],
    ['has no limit without a condition', graded({ limits: limits(null) }), /^clocks\.whole\.limits\.0: .*没有任何条件/],
    ['has a limit that can be counted', withClocks(clock('whole', days(99_999), all)), /^clocks\.whole\.limit: 99999 个工作日太长了/],
  ])('%s', (_, pack, what) => {
    expect(said(pack)).toContainEqual(expect.stringMatching(what));
  });

  const step = (code: string, does: LadderStep['does'], at: LadderStep['at']): LadderStep => ({ code, at, does, tell: ['leader'] });
  const late = step('late', 'overdue', { share: 1 });

  it.each<readonly [string, readonly LadderStep[], RegExp]>([
    ['warns before the limit', [step('warn', 'warn', { share: 1 })], /再提醒就晚了/],
    ['is late at the limit', [step('late', 'overdue', { share: 0.9 })], /却不在到期那一刻/],
    ['is late once', [late, { ...late, code: 'again' }], /两次记为超期/],
    ['climbs afterwards', [step('climb', 'climb', { share: 0.9 })], /在到期之前就升级/],
    [
      'climbs in order',
      [late, step('b', 'climb', { after: days(4) }), step('a', 'climb', { after: days(3, 'natural-days') })],
      /不比前一步“b”晚/,
    ],
    ['warns in order', [step('b', 'warn', { share: 0.9 }), step('a', 'warn', { share: 0.8 })], /不比前一步“b”晚/],
    ['tells somebody who exists', [{ ...late, tell: ['liaison'] }], /没有岗位能当联络员/],
  ])('%s', (_, ladder, what) => {
    expect(said(withClocks(clock('whole', days(20), all, { ladder })))).toContainEqual(expect.stringMatching(what));
  });
});

it('follows no way where a workflow has none', () => {
  const nowhere = withAction(soundPack, 'given', 'accept', { to: 'given' });
  expect(checkLimits(nowhere)).toEqual([]);
});
