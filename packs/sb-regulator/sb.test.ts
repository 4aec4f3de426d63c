import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import { form, photo } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { filled, inRectification, pack, rectified, reported } from './sb-story.ts';

function formOf(code: string) {
  const found = pack.forms.find((one) => one.code === code);
  if (!found) throw new Error(`no form ${code}`);
  return found;
}

function warned() {
  const story = reported('charges', '2026-09-07 09:00');
  story.act('2026-09-07 10:00', 'centre', 'register', { severity: 'serious', contents: [form] });
  return story;
}

describe('S-B.1 244 estates, a file for each', () => {
  it('an estate is a grid and its company a unit of its own, which has the file of that estate', () => {
    expect(pack.units.find((unit) => unit.code === 'property-company')).toMatchObject({ kind: 'territory', area: 'grid' });
    expect(pack.gridKinds).toMatchObject([{ code: 'base', clause: 'S-B.1' }]);
    expect(inRectification().state()).toMatchObject({ state: 'rectifying', leadUnit: 'property-company' });
  });
});

describe('S-B.2 goals', () => {
  const passes = { tender: 'open', contracts: 100, certificates: 100, rectified: 90, repairs: 90, congress: true };

  it('tender, contracts and covenants, certificates 100 %: no estate passes without', () => {
    expect(formFaults(formOf('acceptance'), passes)).toEqual([]);
    expect(formFaults(formOf('acceptance'), { ...passes, contracts: 99 })).toEqual(['contracts']);
    expect(formFaults(formOf('acceptance'), { ...passes, certificates: 99 })).toEqual(['certificates']);
    expect(formFaults(formOf('acceptance'), { ...passes, tender: 'none' })).toEqual(['tender']);
  });

  it('90 and 80 % are of all estates: one may lack a congress, or mend less, and its figures are kept', () => {
    expect(formFaults(formOf('acceptance'), { ...passes, rectified: 70, repairs: 60, congress: false })).toEqual([]);
    const asked = formOf('acceptance').fields.filter((field) => field.required);
    expect(asked.map((field) => field.code)).toEqual(expect.arrayContaining(['rectified', 'repairs', 'congress']));
  });

  it('a repair goes to the company and is looked at; how soon is “in time” is a setting', () => {
    const story = reported('lifts', '2026-09-07 09:00');
    story.act('2026-09-07 09:30', 'centre', 'dispatch');
    expect(story.clock('2026-09-07 09:30', 'repair')?.due).toBe('2026-09-08 09:30');
    expect(story.clocks('2026-09-07 09:30').map((clock) => clock.clause)).toEqual(['setting']);
    story.act('2026-09-07 15:00', 'lead-unit', 'feedback', rectified);
    story.act('2026-09-07 16:00', 'checker', 'pass', { contents: [photo] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });
});

describe('S-B.3 open tender compulsory from 50,000 m²', () => {
  const invited = { manner: 'invited', 'decided-by': '业主委员会' };

  it('below it invited or negotiated, from it on neither', () => {
    for (const manner of ['invited', 'negotiated'])
      expect(formFaults(formOf('other-tender'), { ...invited, manner, 'floor-area': 49_999 })).toEqual([]);
    expect(formFaults(formOf('other-tender'), { ...invited, 'floor-area': 50_000 })).toEqual(['floor-area']);
    expect(formFaults(formOf('open-tender'), { 'floor-area': 50_000, 'decided-by': '业主委员会' })).toEqual([]);
    expect(formFaults(formOf('open-tender'), { 'floor-area': 8_000, 'decided-by': '建设单位' })).toEqual([]);
  });

  it('what is no open tender needs the approval of the head', () => {
    const story = reported('other-tender', '2026-09-07 09:00');
    expect(story.can('2026-09-07 10:00', 'centre')).not.toContain('dispatch');
    story.act('2026-09-07 10:00', 'centre', 'accept', filled);
    expect(story.state().state).toBe('awaiting-approval');
    expect(story.refused('2026-09-07 11:00', 'centre', 'dispatch')?.code).toBe('case-not-yours');
    story.act('2026-09-08 10:00', 'leader', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'tendering', leadUnit: 'street' });
  });

  it('not approved, it is filed again, as an open tender', () => {
    const story = reported('other-tender', '2026-09-07 09:00');
    story.act('2026-09-07 10:00', 'centre', 'accept', filled);
    story.act('2026-09-08 10:00', 'leader', 'return');
    story.act('2026-09-08 11:00', 'centre', 'correct', { category: 'open-tender' });
    expect(story.can('2026-09-08 12:00', 'centre')).not.toContain('accept');
    story.act('2026-09-08 12:00', 'centre', 'dispatch', filled);
    story.act('2026-11-02 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    expect(story.state().state).toBe('decided');
  });
});

describe('S-B.6 points by severity → warning → deadline → withdrawal', () => {
  it('points and severity come with the warning, which is printed', () => {
    const story = reported('charges', '2026-09-07 09:00');
    expect(story.refused('2026-09-07 10:00', 'centre', 'register', filled)?.values).toEqual({ requirement: 'severity' });
    story.act('2026-09-07 10:00', 'centre', 'register', { severity: 'grave', contents: [form] });
    expect(story.state()).toMatchObject({ state: 'warned', severity: 'grave', leadUnit: 'property-company' });
    expect(formFaults(formOf('points'), { found: '收费未公示' })).toEqual(['points']);
    expect(pack.slips.find((slip) => slip.code === 'warning')).toMatchObject({ clause: 'S-B.6', on: ['register'] });
  });

  it('no withdrawal before the day of the order has passed', () => {
    const story = warned();
    expect(story.can('2026-09-08 10:00', 'centre')).not.toContain('record');
    story.act('2026-09-21 10:00', 'centre', 'suspend', { until: '2026-10-16' });
    expect(story.clock('2026-09-21 10:00', 'deadline')?.due).toBe('2026-10-16 23:59');
    expect(story.refused('2026-10-16 23:00', 'centre', 'record')?.code).toBe('case-too-early');
    story.act('2026-10-17 10:00', 'centre', 'record');
    expect(story.refused('2026-10-18 10:00', 'centre', 'verify', { outcome: 'solved' })?.code).toBe('case-not-yours');
    story.act('2026-10-19 10:00', 'leader', 'verify', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'decided', leadUnit: 'property-company' });
  });

  it('put right after the warning or within the deadline, it ends there, once somebody has looked', () => {
    for (const story of [warned(), ordered()]) {
      story.act('2026-09-28 10:00', 'lead-unit', 'feedback', rectified);
      story.act('2026-09-29 10:00', 'checker', 'pass');
      expect(story.state()).toMatchObject({ state: 'decided', outcome: 'solved' });
    }
  });

  function ordered() {
    const story = warned();
    story.act('2026-09-21 10:00', 'centre', 'suspend', { until: '2026-10-16' });
    return story;
  }
});
