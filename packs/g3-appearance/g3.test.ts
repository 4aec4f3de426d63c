import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const sections = [1, 2, 3, 4, 5, 6, 7].map((number) => `section-${number}`);
const inSection = (section = 'section-3') => ({ gridId: section, areaIds: ['town', 'area-1', 'village-1', section], zone: 'section' });
const both = { contents: [note, photo] };

function found(category = 'litter', moment = '2024-03-04 10:00', place = inSection()) {
  const story = tell(pack);
  story.report(moment, { category, contents: [photo], place });
  return story;
}

function onTheList(category = 'litter', moment = '2024-03-04 10:00') {
  const story = found(category, moment);
  story.act(moment, 'centre', 'dispatch');
  return story;
}

const itemsOf = (head: string) => pack.categories.filter((category) => category.parent === head).map((category) => category.code);
const routed = (category: string, zone: string) => route(pack, { category, zone, level: null, severity: null, time: 'working' });

function official(code: string, unitCode: string, areaId: string): ActorPost {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return { role: code, capabilities: role.capabilities, areaId, unitCode };
}

describe('G3.1 7 grids by road section 包路段', () => {
  it('each of the seven has its own unit and its own official, and no other section’s matter', () => {
    expect(pack.units.find((unit) => unit.code === 'road-section')).toMatchObject({ kind: 'territory', area: 'grid' });
    for (const section of sections) {
      const story = found('litter', '2024-03-04 10:00', inSection(section));
      story.act('2024-03-04 10:30', 'centre', 'dispatch', { unit: `road-section:${section}` });
      const mine = sections.filter((one) => {
        const posts = [official('section-official', `road-section:${one}`, one)];
        return holdersOf({ personId: one, posts }, story.state(), pack).includes('lead-unit');
      });
      expect(mine).toEqual([section]);
    }
  });

  it('whatever it is, in a section the section answers, and in an unassigned back street the management area', () => {
    for (const { code, parent } of pack.categories) {
      if (parent === null) continue;
      expect(routed(code, 'section').lead, code).toBe('road-section');
      expect(routed(code, 'back-street').lead, code).toBe('management-area');
    }
    expect(pack.zones.at(-1)?.code).toBe('back-street'); // a place in no section is in a back street
  });
});

describe('G3.2 six guidance groups', () => {
  it('green walls, courtyards, lighting, sanitation, traffic order; inspection is the centre', () => {
    const named = pack.units.filter((unit) => unit.kind === 'centre' || unit.kind === 'department').map((unit) => unit.code);
    expect(named).toEqual(['inspection', 'green-walls', 'courtyards', 'lighting', 'sanitation', 'traffic-order']);
  });

  it.each([
    ['green-wall', 'green-walls'],
    ['facade', 'courtyards'],
    ['lights', 'lighting'],
    ['litter', 'sanitation'],
    ['bins', 'sanitation'],
    ['shop-overflow', 'traffic-order'],
  ])('%s is guided by the group of %s, in a section and in a back street', (category, group) => {
    for (const zone of ['section', 'back-street']) expect(routed(category, zone).assisting).toEqual([group]);
  });

  it('a group guides and is told, and does not strike off', () => {
    expect(pack.notices.find((notice) => notice.code === 'guidance')?.tell).toEqual(['assisting-unit']);
    expect(onTheList().can('2024-03-04 11:00', 'assisting-unit')).toEqual(['progress']);
  });
});

describe('G3.3 standards', () => {
  it('五净: five things clean; 七无: seven not there; and snow', () => {
    const items = itemsOf('sanitation');
    expect(items.filter((code) => code.endsWith('-unclean')).map((code) => code.split('-')[0])).toEqual([
      'ground',
      'walls',
      'belts',
      'kerbs',
      'facilities',
    ]);
    expect(items.filter((code) => !code.endsWith('-unclean'))).toEqual([
      ...['dung', 'litter', 'standing-water', 'rubble', 'peel', 'cigarette-ends', 'clutter'],
      'snow',
    ]);
  });

  it.each([
    ['snow, within the office’s 8 hours, through the night', 'snow', '2024-12-09 20:00', '2024-12-10 04:00'],
    ['damaged greenery, 2 working days', 'greenery-damaged', '2024-03-01 10:00', '2024-03-05 17:30'],
    ['damaged facilities, 2 working days', 'manholes', '2024-03-01 10:00', '2024-03-05 17:30'],
    ['anything else, 3 working days', 'litter', '2024-03-01 10:00', '2024-03-06 17:30'],
    ['a façade takes longer, 15 working days', 'facade', '2024-03-01 10:00', '2024-03-22 17:30'],
  ])('两及时 in time: %s', (_name, category, moment, due) => {
    expect(onTheList(category, moment).clock(moment, 'putting-right')?.due).toBe(due);
  });

  it('the plan gives no figure for "in time", so none pretends to be its own', () => {
    const clock = pack.clocks.find((one) => one.code === 'putting-right');
    expect([clock?.clause, ...(clock?.limits.map((row) => row.clause) ?? [])]).toEqual(Array(4).fill('setting'));
  });
});

describe('G3.4 five areas of checks', () => {
  it('as categories, and the agreements of G3.5', () => {
    const heads = pack.categories.filter((category) => category.parent === null).map((category) => category.code);
    expect(heads).toEqual(['sanitation', 'greenery', 'appearance', 'facilities', 'road-order', 'door']);
  });

  it.each([
    ['appearance', ['facade', 'windows', 'signs', 'hoardings', 'scrawl']],
    ['facilities', ['manholes', 'bins', 'pipes', 'lights', 'pavement']],
    ['road-order', ['bays', 'shop-overflow', 'stalls', 'heaps', 'sheds', 'loudspeakers', 'leaflets']],
  ])('%s: what the plan lists', (head, items) => {
    expect(itemsOf(head)).toEqual(items);
  });
});

describe('G3.5 门前五包 agreements with shops and units', () => {
  it('five, each a matter of the place before the door, found by inspection', () => {
    expect(itemsOf('door')).toHaveLength(5);
    expect(pack.categories.filter((category) => category.parent === 'door' && category.portal)).toEqual([]);
    const fields = pack.forms.flatMap((one) => one.fields);
    expect(fields.filter((field) => field.about === 'person')).toEqual([]);
    expect(fields.map((field) => field.code)).toContain('premises');
  });

  it('the section’s official reminds by the agreement, in writing; elsewhere there is none to remind of', () => {
    const story = onTheList('door-order');
    expect(story.refused('2024-03-04 15:00', 'lead-unit', 'record')?.values).toEqual({ requirement: 'form' });
    story.act('2024-03-04 15:00', 'lead-unit', 'record', { contents: [form] });
    expect(story.state().state).toBe('rectifying');
    expect(onTheList('shop-overflow').can('2024-03-04 15:00', 'lead-unit')).not.toContain('record');
  });
});

describe('G3.6 and G3.7 letters, liaison, problem list', () => {
  it('the liaison of the section’s unit is told as soon as it is known whose it is', () => {
    expect(pack.notices.find((notice) => notice.tell.includes('liaison'))?.on).toEqual(['report', 'correct', 'dispatch']);
    const told = (section: string) =>
      holdersOf(
        { personId: section, posts: [official('liaison', `road-section:${section}`, section)] },
        found('litter', '2024-03-04 10:00', inSection('section-3')).state(),
        pack,
      );
    expect(sections.filter((section) => told(section).includes('liaison'))).toEqual(['section-3']);
  });

  it('the list names place, matter, section and limit, and the section’s official signs', () => {
    expect(pack.slips).toMatchObject([{ code: 'problem-list', on: ['dispatch'] }]);
    expect(pack.slips[0]?.facts).toEqual(expect.arrayContaining(['category', 'place', 'lead-unit', 'limit']));
    expect(pack.slips[0]?.signatures.map((label) => label.zh)).toContain('包路段干部');
  });
});

describe('G3.8 weekly inspection', () => {
  function putRight() {
    const story = onTheList();
    story.act('2024-03-06 10:00', 'lead-unit', 'feedback', { outcome: 'solved', ...both });
    return story;
  }

  it('what is put right is shown by a photo and seen within a week', () => {
    const story = onTheList();
    expect(story.refused('2024-03-06 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'photo' });
    expect(putRight().clock('2024-03-06 10:00', 'weekly-inspection')?.due).toBe('2024-03-13 17:30');
    expect(putRight().tick('2024-03-13 17:31')).toEqual(['weekly-inspection: warn', 'weekly-inspection: limit']);
  });

  it('the section does not strike itself off; the inspector does, or puts it back on the list', () => {
    const story = putRight();
    expect(story.can('2024-03-08 10:00', 'lead-unit')).toEqual([]);
    story.act('2024-03-08 10:00', 'checker', 'rework', both);
    expect(story.state()).toMatchObject({ state: 'rectifying', leadUnit: 'road-section', reworks: 1 });
    expect(story.clock('2024-03-08 10:00', 'putting-right')?.due).toBe('2024-03-13 17:30');
    story.act('2024-03-11 10:00', 'lead-unit', 'feedback', { outcome: 'solved', ...both });
    story.act('2024-03-15 10:00', 'checker', 'pass', both);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('Z1: struck off and there again, it is taken up again', () => {
    const story = putRight();
    story.act('2024-03-08 10:00', 'checker', 'pass', both);
    story.act('2024-12-01 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'found', contests: 1, outcome: null });
  });
});
