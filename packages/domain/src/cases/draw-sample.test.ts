import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../policy/pack.ts';
import { at } from '../policy/testing/calendar.ts';
import { type ClosedCase, type Draw, drawSample as draws } from './draw-sample.ts';

/** S-C: at least 50 % of a month's are called back, and all major ones. */
const callBacks: Sample = {
  code: 'call-backs',
  label: { zh: '月度回访', en: 'Call-backs of the month' },
  clause: 'S-C.4',
  action: 'call-back',
  per: 'month',
  only: null,
  tries: 3,
  share: 0.5,
  always: { levels: null, severities: ['major'], categories: null },
};

function keyed(key: string): Draw['hash'] {
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}
const september: Draw = { period: '2026-09', zone: 'Asia/Shanghai', hash: keyed('the office’s secret') };

/** Ids only. */
const drawSample = (...asked: Parameters<typeof draws>) => draws(...asked).map(({ id }) => id);

function closed(id: string, closedAt = at('2026-09-15 10:00'), severity: string | null = 'ordinary'): ClosedCase {
  return { id, category: 'noise', level: null, severity, closedAt };
}
const cases = (count: number) => Array.from({ length: count }, (_, index) => closed(`case-${index + 1}`));
const majors = (count: number) =>
  Array.from({ length: count }, (_, index) => closed(`major-${index + 1}`, at('2026-09-20 08:00'), 'major'));

describe('the draw of a month', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [21, 11],
  ])('of %i closed takes %i', (all, drawn) => {
    expect(new Set(drawSample(callBacks, cases(all), september)).size).toBe(drawn);
  });

  it('takes all major ones, which count toward the half', () => {
    const drawn = drawSample(callBacks, [...cases(18), ...majors(3)], september);
    expect(drawn.slice(0, 3).sort()).toEqual(['major-1', 'major-2', 'major-3']);
    expect(drawn).toHaveLength(11);
  });

  it('takes more than half where more than half are major', () => {
    expect(drawSample(callBacks, [...cases(2), ...majors(8)], september).every((id) => id.startsWith('major'))).toBe(true);
    expect(drawSample(callBacks, [...cases(2), ...majors(8)], september)).toHaveLength(8);
  });

  it('takes none always where the sample names none', () => {
    expect(drawSample({ ...callBacks, share: 0, always: null }, majors(4), september)).toEqual([]);
  });

  it('begins and ends at midnight of the office’s zone', () => {
    const edges = [
      closed('august', at('2026-08-31 23:59')),
      closed('first', at('2026-09-01 00:00')),
      closed('last', at('2026-09-30 23:59')),
      closed('october', at('2026-10-01 00:00')),
    ];
    expect([...drawSample({ ...callBacks, share: 1 }, edges, september)].sort()).toEqual(['first', 'last']);
  });

  it('is not thrown off by a share that binary numbers cannot write', () => {
    expect(drawSample({ ...callBacks, share: 0.07 }, cases(100), september)).toHaveLength(7);
    expect(drawSample({ ...callBacks, share: 0.07 }, cases(101), september)).toHaveLength(8);
  });

  it('is another one with another key, in another month, and for another sample', () => {
    const ids = (draw: Draw, code = 'call-backs', moment = '2026-09-15 10:00') => {
      const all = cases(40).map((one) => closed(one.id, at(moment)));
      return [...drawSample({ ...callBacks, code }, all, draw)].sort();
    };
    const mine = ids(september);
    expect(ids({ ...september, hash: keyed('a guess') })).not.toEqual(mine);
    expect(ids({ ...september, period: '2026-10' }, 'call-backs', '2026-10-15 10:00')).not.toEqual(mine);
    expect(ids(september, 'spot-checks')).not.toEqual(mine);
  });
});

describe('whatever the month brought', () => {
  const lots = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      category: fc.constant('noise'),
      level: fc.constant(null),
      severity: fc.constantFrom(null, 'ordinary', 'major'),
      closedAt: fc.integer({ min: at('2026-08-20 00:00'), max: at('2026-10-10 00:00') }),
    }),
    { selector: (one) => one.id, maxLength: 60 },
  );
  const shares = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

  it('the share is kept and not exceeded without need, all that must be are in, and nothing from elsewhere or twice', () => {
    fc.assert(
      fc.property(lots, shares, (lot, share) => {
        const drawn = drawSample({ ...callBacks, share }, lot, september);
        const due = lot.filter((one) => one.closedAt >= at('2026-09-01 00:00') && one.closedAt < at('2026-10-01 00:00'));
        const must = due.filter((one) => one.severity === 'major').map((one) => one.id);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(due.map((one) => one.id)).toEqual(expect.arrayContaining([...drawn]));
        expect(drawn).toEqual(expect.arrayContaining(must));
        expect(drawn.length * 100).toBeGreaterThanOrEqual(Math.round(share * 100) * due.length);
        expect(drawn.length).toBeLessThanOrEqual(Math.max(must.length, Math.ceil((Math.round(share * 100) * due.length) / 100)));
      }),
    );
  });

  it('the same cases in another order are the same draw', () => {
    const shuffled = lots.chain((lot) => fc.tuple(fc.constant(lot), fc.shuffledSubarray(lot, { minLength: lot.length })));
    fc.assert(
      fc.property(shuffled, ([lot, again]) => {
        expect(drawSample(callBacks, again, september)).toEqual(drawSample(callBacks, lot, september));
      }),
    );
  });
});

describe('other samples than a month’s half', () => {
  it('draws a quarter (W3) and a half-year (W11) by their own days', () => {
    const summer = [closed('june', at('2026-06-30 23:59')), closed('july', at('2026-07-01 00:00')), closed('september')];
    const whole = { ...callBacks, share: 1 };
    expect(drawSample({ ...whole, per: 'quarter' }, summer, { ...september, period: '2026-Q3' }).sort()).toEqual(['july', 'september']);
    expect(drawSample({ ...whole, per: 'half-year' }, summer, { ...september, period: '2026-H1' })).toEqual(['june']);
    expect(drawSample({ ...whole, per: 'year' }, summer, { ...september, period: '2026' })).toHaveLength(3);
  });

  it('of some categories only, counts and draws those alone', () => {
    const only = { levels: null, severities: null, categories: ['repairs'] };
    const repairs = cases(4).map((one) => ({ ...one, id: `repair-${one.id}`, category: 'repairs' }));
    const drawn = drawSample({ ...callBacks, only }, [...cases(10), ...majors(3), ...repairs], september);
    expect(drawn).toHaveLength(2);
    expect(drawn.every((id) => id.startsWith('repair'))).toBe(true);
  });
});

describe('drawn day by day', () => {
  const days = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 2 })), { maxLength: 12 });

  it('nothing is taken back or drawn twice, the share of those closed so far is always met, and never by more than a case a day needs', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 100 }), (brought, percent) => {
        const sample = { ...callBacks, share: percent / 100 };
        const lot: ClosedCase[] = [];
        const drawn = new Set<string>();
        for (const [ordinary, major] of brought) {
          for (let i = 0; i < ordinary; i += 1) lot.push(closed(`o${lot.length}`));
          for (let i = 0; i < major; i += 1) lot.push(closed(`m${lot.length}`, at('2026-09-20 08:00'), 'major'));
          const needed = Math.ceil((percent * lot.length) / 100);
          const before = drawn.size;
          const fresh = draws(sample, lot, { ...september, drawn });
          for (const { id } of fresh) {
            expect(drawn.has(id)).toBe(false);
            drawn.add(id);
          }
          expect(drawn.size).toBeGreaterThanOrEqual(needed);
          expect(fresh.filter((one) => !one.always).length).toBe(Math.max(0, needed - before - fresh.filter((one) => one.always).length));
          expect(lot.filter((one) => one.severity === 'major' && !drawn.has(one.id))).toEqual([]);
        }
      }),
    );
  });

  it('what was drawn and reopened since does not count toward the share of those closed', () => {
    const drawn = new Set(['case-1', 'gone']);
    expect(draws(callBacks, cases(2), { ...september, drawn })).toEqual([]);
    expect(draws(callBacks, cases(4), { ...september, drawn })).toHaveLength(1);
  });
});
