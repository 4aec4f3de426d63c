import { fileURLToPath } from 'node:url';
import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inEstate = { gridId: 'estate', areaIds: ['city', 'street', 'community', 'estate'], zone: 'estate' };
const filled = { contents: [form] };
const repaired = { outcome: 'solved', contents: [note, photo] } as const;

function formOf(code: string) {
  const found = pack.forms.find((one) => one.code === code);
  if (!found) throw new Error(`no form ${code}`);
  return found;
}

function reported(category: string, moment = '2026-09-07 09:00') {
  const story = tell(pack);
  story.report(moment, { category, place: inEstate });
  return story;
}

function sent(category = 'pipes-roof') {
  const story = reported(category);
  story.act('2026-09-07 09:10', 'centre', 'dispatch');
  return story;
}

/** A large repair, and the proposal that the owners are to decide on. */
function beforeOwners() {
  const story = sent();
  story.act('2026-09-07 10:00', 'centre', 'verify', { severity: 'large' });
  story.act('2026-09-07 10:10', 'lead-unit', 'record');
  story.act('2026-09-14 10:00', 'lead-unit', 'record', filled);
  return story;
}

describe('S-E.1 service centre Monday to Sunday 8:00-18:00, duty of 24 h', () => {
  it('8:00-18:00 without a break at noon', () => {
    expect(pack.hours).toEqual({ spans: [[480, 1080]], dayEnds: 1080 });
  });

  it('taken and sent on a Sunday night, by whoever is on duty', () => {
    const story = reported('lighting', '2026-09-06 03:00');
    story.act('2026-09-06 03:05', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'sent', leadUnit: 'engineering' });
    expect(story.clock('2026-09-06 03:05', 'at-once')?.due).toBe('2026-09-06 05:05');
    const centres = pack.roles.filter((role) => role.capabilities.includes('case.review')).map((role) => role.code);
    expect(centres).toEqual(['receptionist', 'duty-officer']);
  });

  it('nothing is routed by the time of day: on a Sunday the centre is open though the calendar has a day off', () => {
    expect(pack.routing.every((row) => row.time === null)).toBe(true);
  });
});

describe('S-E.2 move-in: notice, contract, form, payment, joint inspection, keys', () => {
  it('in this order, none left out', () => {
    const story = reported('move-in');
    story.act('2026-09-07 10:00', 'centre', 'register');
    story.act('2026-09-08 10:00', 'centre', 'record');
    expect(story.refused('2026-09-09 10:00', 'centre', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-09 10:00', 'centre', 'record', filled);
    story.act('2026-09-10 10:00', 'centre', 'dispatch');
    expect(story.can('2026-09-10 11:00', 'centre')).toEqual([]); // no keys before the inspection
    story.act('2026-09-11 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    story.act('2026-09-11 15:00', 'centre', 'close');
    const visited = story.events.flatMap((event) => (event.type === 'acted' ? [event.from] : []));
    expect(visited).toEqual(['to-notify', 'contract', 'registration', 'payment', 'joint-inspection', 'keys']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('the owner is told what is done for him and what he brings; the form asks about the dwelling', () => {
    const service = pack.categories.find((category) => category.code === 'move-in')?.service;
    expect(service).toMatchObject({ manner: 'all', clause: 'S-E.2' });
    expect(service?.materials.map((one) => one.zh)).toEqual(['入住通知书', '购房合同']);
    expect(formFaults(formOf('move-in'), { dwelling: '1-2-301' })).toEqual([]);
    expect(pack.forms.flatMap(({ fields }) => fields).filter((field) => field.about === 'person')).toEqual([]);
  });

  it('the notice is a paper', () => {
    expect(pack.slips).toMatchObject([{ code: 'move-in-notice', clause: 'S-E.2', on: ['register'] }]);
  });
});

describe('S-E.3 repair grades', () => {
  it('small: at once, with no proposal between', () => {
    const story = sent('glass-fittings');
    expect(story.state().severity).toBe('small');
    expect(story.can('2026-09-07 09:30', 'lead-unit')).toEqual(['accept', 'reject']);
    story.act('2026-09-07 09:30', 'lead-unit', 'accept');
    story.act('2026-09-07 10:30', 'lead-unit', 'feedback', repaired);
    story.act('2026-09-07 14:00', 'checker', 'pass', { contents: [photo] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('a steward repairs on the spot what is small, and never what is larger', () => {
    const story = tell(pack);
    story.report('2026-09-07 09:00', { category: 'glass-fittings', solvedOnTheSpot: true, contents: [photo], place: inEstate }, [
      'grid-worker',
    ]);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    const states = pack.workflows.find((one) => one.code === 'repair')?.states ?? [];
    const spot = states.flatMap(({ actions }) => actions.filter(({ kind }) => kind === 'solve-on-the-spot'));
    expect(spot.map((action) => action.only?.severities)).toEqual([['small']]);
  });

  it.each(['medium', 'large'])('%s: no works before the owners have agreed to a proposal', (severity) => {
    const story = sent();
    story.act('2026-09-07 10:00', 'centre', 'verify', { severity });
    expect(story.can('2026-09-07 10:05', 'lead-unit')).toEqual(['record', 'reject']);
    story.act('2026-09-07 10:10', 'lead-unit', 'record');
    expect(story.refused('2026-09-14 10:00', 'lead-unit', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-14 10:00', 'lead-unit', 'record', filled);
    expect(story.can('2026-09-14 11:00', 'lead-unit')).toEqual([]);
    story.act('2026-09-28 10:00', 'centre', 'record', filled);
    story.act('2026-10-26 10:00', 'lead-unit', 'feedback', repaired);
    story.act('2026-10-26 15:00', 'checker', 'pass', { contents: [photo] });
    expect(story.state()).toMatchObject({ state: 'closed', severity, everOverdue: false });
  });

  it('the owners may want another proposal, or refuse; then whoever reported it is told why', () => {
    const story = beforeOwners();
    story.act('2026-09-21 10:00', 'centre', 'return');
    expect(story.state().state).toBe('proposing');
    story.act('2026-09-24 10:00', 'lead-unit', 'record', filled);
    expect(story.refused('2026-10-12 10:00', 'centre', 'close', { outcome: 'solved' })?.code).toBe('case-outcome-not-allowed');
    story.act('2026-10-12 10:00', 'centre', 'close', { outcome: 'not-possible' });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'not-possible' });
    const states = pack.workflows.find((one) => one.code === 'repair')?.states ?? [];
    const refusal = states.find(({ code }) => code === 'before-owners')?.actions.find(({ kind }) => kind === 'close');
    expect(refusal?.tellsReporter).toBe(true);
  });

  it('what turns out larger than it looked gets another grade from the centre, not from the section', () => {
    const story = sent();
    story.act('2026-09-07 10:00', 'lead-unit', 'accept');
    story.act('2026-09-07 11:00', 'lead-unit', 'return');
    expect(story.refused('2026-09-07 11:05', 'lead-unit', 'verify', { severity: 'medium' })?.code).toBe('case-not-yours');
    story.act('2026-09-07 11:10', 'centre', 'verify', { severity: 'medium' });
    expect(story.can('2026-09-07 11:15', 'lead-unit')).toContain('record');
  });
});

describe('S-E.4 limits', () => {
  it.each([
    // Saturday 10 October 2026 is worked; 1-7 October are days off
    ['glass and fittings: 2 working days', 'glass-fittings', '2026-09-30 09:00', '2026-10-09 18:00'],
    ['lighting: 2 days, not working days', 'lighting', '2026-09-08 09:00', '2026-09-10 18:00'],
    ['lighting over a holiday: to the next working day', 'lighting', '2026-09-30 09:00', '2026-10-08 18:00'],
    ['other faults: 5 working days', 'lifts-equipment', '2026-09-30 09:00', '2026-10-13 18:00'],
  ])('%s', (_name, category, moment, due) => {
    const story = reported(category, moment);
    expect(story.clock(moment, 'repair')).toMatchObject({ due, provisional: false });
    expect(story.clocks(moment)[0]?.clause).toBe('S-E.4');
  });

  it('from the report on: sending it elsewhere gives nobody a new limit', () => {
    const story = sent('lighting');
    story.act('2026-09-07 17:00', 'centre', 'reassign', { unit: 'security' });
    expect(story.clock('2026-09-07 17:00', 'repair')?.due).toBe('2026-09-09 18:00');
  });

  it('the days of the owners are not the section’s', () => {
    expect(
      beforeOwners()
        .clocks('2026-09-14 10:00')
        .map((clock) => clock.code),
    ).toEqual(['decision']);
  });
});

describe('S-E.7 emergency plans: fire, security, health, equipment', () => {
  it('four kinds, each with one section that answers', () => {
    const kinds = pack.categories.filter((category) => category.parent === 'emergencies').map((category) => category.code);
    expect(kinds).toEqual(['fire', 'security-incident', 'health', 'equipment-failure']);
    const leads = kinds.map((category) => pack.routing.find((row) => row.categories.includes(category))?.lead);
    expect(leads).toEqual(['security', 'security', 'cleaning', 'engineering']);
  });

  it('by the plan at once, the manager told with the alarm, and a record at its end', () => {
    const story = reported('equipment-failure', '2026-10-02 02:00');
    expect(pack.notices.find((one) => one.on.includes('report'))).toMatchObject({ clause: 'S-E.7', tell: ['leader', 'centre'] });
    story.act('2026-10-02 02:05', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'under-plan', leadUnit: 'engineering', assisting: ['security'] });
    expect(story.refused('2026-10-02 03:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'form' });
    story.act('2026-10-02 03:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    story.act('2026-10-02 10:00', 'leader', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });
});
