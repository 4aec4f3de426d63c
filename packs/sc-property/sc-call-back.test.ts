import { createHmac } from 'node:crypto';
import { type ClosedCase, drawSample } from '@gridkeeper/domain/cases/draw-sample.ts';
import { form, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { closed, inEstate, pack, reported } from './sc-story.ts';

describe('S-C.4 call-backs 回访', () => {
  const [sample] = pack.samples;
  if (!sample) throw new Error('the pack draws nothing');
  const draw = { period: '2026-09', zone: 'Asia/Shanghai', hash: keyed('the company’s secret') };

  function keyed(key: string) {
    return (text: string) => createHmac('sha256', key).update(text).digest('hex');
  }

  /** So many cases closed on as many days of September, as their stories made them. */
  function september(count: number, severity: string, first = 1): readonly ClosedCase[] {
    return Array.from({ length: count }, (_, index) => {
      const number = String(first + index).padStart(2, '0');
      const { category, level, severity: grave, closedAt } = closed('charges', `2026-09-${number} 10:00`, severity).state();
      return { id: `case-${severity}-${number}`, category, level, severity: grave, closedAt: closedAt ?? Number.NaN };
    });
  }

  it('of 21 closed in a month 11 are drawn: at least half', () => {
    expect(drawSample(sample, september(21, 'ordinary'), draw)).toHaveLength(11);
  });

  it('all major ones are among them', () => {
    const majors = september(4, 'major', 18);
    const drawn = drawSample(sample, [...september(17, 'ordinary'), ...majors], draw);
    expect(drawn).toHaveLength(11);
    expect(
      drawn
        .filter((one) => one.always)
        .map((one) => one.id)
        .sort(),
    ).toEqual(majors.map((one) => one.id).sort());
    const more = drawSample(sample, [...september(5, 'ordinary'), ...september(16, 'major', 6)], draw);
    expect(more).toHaveLength(16);
  });

  it('a case closed in August is drawn with August’s', () => {
    const august = closed('charges', '2026-08-31 23:59').state();
    const one: ClosedCase = { ...august, id: 'august', closedAt: august.closedAt ?? Number.NaN };
    expect(drawSample(sample, [one], draw)).toEqual([]);
    expect(drawSample(sample, [one], { ...draw, period: '2026-08' })).toEqual([{ id: 'august', always: false }]);
  });

  it('whether it is major is said before it is closed, not after, and not by the unit whose work is looked at', () => {
    const story = reported('lifts', '2026-09-21 09:00');
    expect(story.state().severity).toBe('ordinary');
    story.act('2026-09-21 09:05', 'centre', 'verify', { severity: 'major' });
    story.act('2026-09-21 09:10', 'centre', 'dispatch');
    expect(story.can('2026-09-21 09:15', 'lead-unit')).not.toContain('verify');
    expect(closed('charges', '2026-09-21 10:00').can('2026-09-21 11:00', 'centre')).not.toContain('verify');
    expect(story.state().severity).toBe('major');
  });

  it('said with the report by who takes it, a major one is major from its first minute', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'lifts', severity: 'major', place: inEstate }, ['centre']);
    expect(story.state()).toMatchObject({ state: 'received', severity: 'major' });
  });

  it('a call-back is put on record with a form and the verdict, and what turns out unsolved is handled again', () => {
    const story = closed('charges', '2026-09-21 10:00');
    expect(story.refused('2026-10-08 10:00', 'centre', 'call-back', { rating: 2 })?.values).toEqual({ requirement: 'form' });
    story.act('2026-10-08 10:00', 'centre', 'call-back', { rating: 2, contents: [form] });
    expect(story.state()).toMatchObject({ state: 'closed', callBack: { tries: 1, reached: true } });
    story.act('2026-10-08 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', contests: 1, outcome: null, callBack: null });
    expect(story.clock('2026-10-08 10:05', 'response')?.due).toBe('2026-10-08 18:05');
  });

  it('who does not answer is tried again, 3 times in all, a setting, and counts as not reached', () => {
    expect(sample.tries).toBe(3);
    const story = closed('charges', '2026-09-21 10:00');
    for (const day of ['08', '09', '12']) story.act(`2026-10-${day} 10:00`, 'centre', 'call-back', { reached: false, contents: [] });
    expect(story.state().callBack).toMatchObject({ tries: 3, reached: false });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { rating: 5, contents: [form] });
    expect(story.can('2026-10-13 11:00', 'centre')).not.toContain('call-back'); // nobody is called twice
  });

  it('its record asks about the work, never about the person', () => {
    const fields = pack.forms.find((one) => one.code === 'call-back')?.fields ?? [];
    expect(fields.filter((field) => field.required).map((field) => field.code)).toEqual(['solved']);
    expect(fields.filter((field) => field.about === 'person')).toEqual([]);
  });
});

describe('S-C.5 satisfaction', () => {
  it('no call-back that reached somebody is without the verdict, in points of 5, of which the share of the satisfied is counted', () => {
    const story = closed('charges', '2026-09-21 10:00');
    expect(story.refused('2026-10-08 10:00', 'centre', 'call-back', { contents: [form] })?.values).toEqual({ requirement: 'rating' });
    expect(story.refused('2026-10-08 10:00', 'centre', 'call-back', { rating: 6, contents: [form] })?.values).toEqual({
      requirement: 'rating',
    });
    story.act('2026-10-08 10:00', 'centre', 'call-back', { rating: 5, contents: [form] });
  });
});
