import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inBuildings = { gridId: 'buildings-1-2-3', areaIds: ['street', 'community', 'buildings-1-2-3'], zone: 'street-area' };

/** Asked for on Monday 21 September 2026 at nine. */
function askedFor(category: string | null) {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inBuildings });
  return story;
}

function running(category = 'bus-card') {
  const story = askedFor(category);
  story.act('2026-09-21 10:00', 'grid-worker', 'accept', { contents: [form] });
  return story;
}

function toTell(category?: string) {
  const story = running(category);
  story.act('2026-09-23 10:00', 'grid-worker', 'feedback', { outcome: 'solved' });
  return story;
}

function struckOff() {
  const story = toTell();
  story.act('2026-09-23 15:00', 'grid-worker', 'pass');
  return story;
}

function partsOf(state: CaseState, code: string, areaId: string): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}

/** What is written on an action of a state: whether the resident reads the note. */
function tellsReporter(stateCode: string, kind: string): boolean | undefined {
  const state = pack.workflows[0]?.states.find((one) => one.code === stateCode);
  return state?.actions.find((action) => action.kind === kind)?.tellsReporter;
}

describe('F2.1 agents 代办员 answer for 2-3 buildings', () => {
  it('one agent for his buildings, told of every request from them and of none from others', () => {
    expect(pack.gridKinds.map((kind) => [kind.code, kind.workers])).toEqual([['base', { min: 1, max: 1 }]]);
    const state = askedFor('bus-card').state();
    expect(partsOf(state, 'agent', 'buildings-1-2-3')).toContain('grid-worker');
    expect(partsOf(state, 'agent', 'buildings-4-5')).toEqual([]);
    expect(pack.notices.find((notice) => notice.on.includes('report'))?.tell).toEqual(['grid-worker']);
    expect(pack.workflows[0]?.states[0]?.owner).toBe('grid-worker');
  });
});

describe('F2.2 all of it 全代办, help with it 协办, explain it 导办', () => {
  it('every errand is one of the three, and says what is done', () => {
    const mannerOf = { 'all-of-it': 'all', 'help-with-it': 'help', 'explain-it': 'explain' } as const;
    for (const [head, manner] of Object.entries(mannerOf)) {
      const items = pack.categories.filter((category) => category.parent === head);
      expect(items.length, head).toBeGreaterThan(1);
      expect(new Set(items.map((category) => category.service?.manner)), head).toEqual(new Set([manner]));
    }
    expect(pack.categories.filter((category) => category.parent === 'matters').every((category) => category.service === null)).toBe(true);
  });

  it('all of it, or help with it: the agent takes the papers along against a receipt, and does it', () => {
    const story = askedFor('bus-card');
    expect(story.refused('2026-09-21 10:00', 'grid-worker', 'accept')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 10:00', 'grid-worker', 'accept', { contents: [form] });
    expect(story.state().state).toBe('running');
    expect(pack.slips.find((slip) => slip.on.includes('accept'))?.facts).toEqual(expect.arrayContaining(['form', 'limit']));
    story.act('2026-09-23 10:00', 'grid-worker', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'to-tell', outcome: 'solved' });
  });

  it('what is only explained is no errand to run: it ends with the explanation, which the resident reads', () => {
    const story = askedFor('passport');
    expect(story.can('2026-09-21 10:00', 'grid-worker')).toEqual(['close', 'ask']);
    expect(story.refused('2026-09-21 10:00', 'grid-worker', 'close', { outcome: 'solved' })?.code).toBe('case-outcome-not-allowed');
    story.act('2026-09-21 10:00', 'grid-worker', 'close', { outcome: 'explained' });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained' });
    expect(tellsReporter('asked-for', 'close')).toBe(true);
    expect(askedFor('bus-card').can('2026-09-21 10:00', 'centre')).not.toContain('close');
  });

  it('missing papers stop the time', () => {
    const story = askedFor('expense-claim');
    story.act('2026-09-21 10:00', 'grid-worker', 'ask');
    expect(story.clock('2026-09-23 10:00', 'taking-up')?.paused).toBe(true);
    story.act('2026-09-24 10:00', 'reporter', 'answer');
    expect(story.clock('2026-09-24 10:00', 'taking-up')?.paused).toBe(false);
  });

  it.each([
    // Mid-Autumn on Friday 25 September, National Day 1-7 October, Saturday 10 October worked
    ['utility-bill', '2026-09-22 17:30'],
    ['pension-proof', '2026-09-23 17:30'],
    ['bus-card', '2026-09-29 17:30'],
    ['household-change', '2026-10-19 17:30'],
    ['expense-claim', '2026-11-09 17:30'],
  ])('the time promised is a setting: %s by %s, at the window too', (category, due) => {
    const story = running(category);
    expect(story.clock('2026-09-21 10:00', 'promised')?.due).toBe(due);
    story.act('2026-09-21 14:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-21 14:00', 'promised')?.due).toBe(due);
  });
});

describe('F2.3 what is done, for the contact cards', () => {
  it('every errand that is run says what one must bring', () => {
    const run = pack.categories.filter((category) => category.service && category.service.manner !== 'explain');
    expect(run).toHaveLength(7);
    expect(run.every((category) => (category.service?.materials.length ?? 0) > 0)).toBe(true);
  });
});

describe('F2.6 a month: 70 calls, 30 applications, 20 matters', () => {
  it('the three are told apart, so that they can be counted: questions, errands, matters of the buildings', () => {
    expect(pack.categories.filter((category) => category.parent === null).map((category) => category.code)).toEqual([
      'all-of-it',
      'help-with-it',
      'explain-it',
      'matters',
    ]);
  });
});

describe('F2.7 call-back 回访 by visit or call', () => {
  it('a drawn share of the month, at least half, three tries: settings', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'month', share: 0.5, tries: 3, only: null, always: null }]);
  });

  it('written down which of the two it was, with the resident’s own mark; never by the agent himself', () => {
    const story = struckOff();
    const way = pack.forms.find((one) => one.code === 'call-back')?.fields.find((field) => field.code === 'way');
    expect(way?.options.map((option) => option.code)).toEqual(['visit', 'call']);
    expect(story.refused('2026-10-12 10:00', 'grid-worker', 'call-back', { rating: 5, contents: [form] })?.code).toBe('case-not-yours');
    expect(story.refused('2026-10-12 10:00', 'centre', 'call-back', { contents: [form] })?.values).toEqual({ requirement: 'rating' });
    story.act('2026-10-12 10:00', 'centre', 'call-back', { rating: 5, contents: [form] });
    expect(story.state()).toMatchObject({ state: 'closed', rating: 5, callBack: { tries: 1, reached: true } });
  });

  it('nobody answers: counted, and tried again', () => {
    const story = struckOff();
    story.act('2026-10-12 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    story.act('2026-10-13 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    expect(story.state().callBack).toMatchObject({ tries: 2, reached: false });
    expect(story.can('2026-10-14 10:00', 'centre')).toContain('call-back');
  });

  it('Z1: not done after all, it is taken up again, for whoever was called', () => {
    const story = struckOff();
    story.act('2026-10-12 10:00', 'centre', 'call-back', { rating: 1, contents: [form] });
    story.act('2026-10-12 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'asked-for', contests: 1, outcome: null, callBack: null });
  });
});

describe('F2.9 struck off one by one 逐件销号', () => {
  it('each only when its resident has been told, by the agent', () => {
    const story = toTell();
    expect(story.can('2026-09-23 11:00', 'centre')).toEqual(['rework', 'urge']);
    expect(story.refused('2026-09-23 11:00', 'grid-worker', 'pass', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-23 15:00', 'grid-worker', 'pass', { contents: [note] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
    expect(tellsReporter('to-tell', 'pass')).toBe(true);
  });
});

describe('F2.10 unsolvable → street, and the resident is told', () => {
  it('not without words for the resident; the street has it then, and the agent hears of it', () => {
    const story = running('household-change');
    expect(story.refused('2026-09-22 10:00', 'grid-worker', 'escalate', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-22 10:00', 'grid-worker', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-street', level: 'street', leadUnit: null });
    expect(tellsReporter('running', 'escalate')).toBe(true);
    expect(pack.notices.find((notice) => notice.on.includes('escalate'))?.tell).toEqual(['grid-worker']);
    expect(partsOf(story.state(), 'street-operator', 'street')).toContain('centre');
    expect(partsOf(story.state(), 'station-operator', 'community')).not.toContain('centre');
  });

  it('also from a window', () => {
    const story = running('minimum-income');
    story.act('2026-09-22 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'at-window', leadUnit: 'civil-affairs' });
    story.act('2026-09-28 10:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-street', level: 'street' });
  });

  it('and if the street cannot either, the resident is told why', () => {
    const story = running('household-change');
    story.act('2026-09-22 10:00', 'grid-worker', 'escalate');
    story.act('2026-09-28 10:00', 'centre', 'feedback', { outcome: 'not-possible' });
    expect(story.state().state).toBe('to-tell');
    story.act('2026-09-28 14:00', 'grid-worker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'not-possible' });
  });

  it('once: what has come from the street does not go there again', () => {
    const story = running('household-change');
    story.act('2026-09-22 10:00', 'grid-worker', 'escalate');
    story.act('2026-09-23 10:00', 'centre', 'dispatch');
    expect(story.can('2026-09-23 11:00', 'centre')).not.toContain('escalate');
  });
});

describe('F2: nobody is listed', () => {
  it('no form asks about a person, and there is no file of the elderly here', () => {
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
  });

  it('all limits are settings', () => {
    expect(new Set(pack.clocks.map((clock) => clock.clause))).toEqual(new Set(['setting']));
  });
});
