import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import { form } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { found, inSection, onTheList, pack, sections } from './g3-story.ts';

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
