import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeAction } from '../policy/complete-pack.ts';
import type { ActionDefinition, ClockDefinition, CompiledPack, StateDefinition } from '../policy/pack.ts';
import { at } from '../policy/testing/calendar.ts';
import { smallPack } from './testing/small-pack.ts';
import { form, note, notice, photo, tell } from './testing/story.ts';
import { walk, walks } from './testing/walk.ts';

const label = { zh: '测', en: 'test' };

function action(kind: ActionDefinition['kind'], by: ActionDefinition['by'], more: Partial<ActionDefinition> = {}): ActionDefinition {
  return completeAction({ kind, label, clause: 'test', by, to: null, requires: [], beforeDueOf: null, within: null, ...more });
}

function clock(
  code: string,
  limit: ClockDefinition['limit'],
  runsIn: readonly string[],
  more: Partial<ClockDefinition> = {},
): ClockDefinition {
  return { code, label, clause: 'test', limit, limits: [], runsIn, restartsOn: [], ladder: [], rhythm: false, endsOn: null, ...more };
}

function withStates(
  pack: CompiledPack,
  change: (state: StateDefinition) => readonly ActionDefinition[],
  more: readonly StateDefinition[] = [],
) {
  return {
    ...pack,
    workflows: pack.workflows.map((workflow) => ({
      ...workflow,
      states: [...workflow.states.map((state) => ({ ...state, actions: [...state.actions, ...change(state)] })), ...more],
    })),
  };
}

function inHandling(pack: CompiledPack) {
  const story = tell(pack);
  story.report('2026-07-06 10:00', { category: 'pothole' });
  story.act('2026-07-06 10:00', 'centre', 'dispatch');
  story.act('2026-07-06 10:30', 'lead-unit', 'accept');
  return story;
}

function closed(pack: CompiledPack) {
  const story = inHandling(pack);
  story.act('2026-07-07 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  story.act('2026-07-07 11:00', 'checker', 'pass');
  return story;
}

describe('public notice 公示 (W7, W12)', () => {
  const onNotice: StateDefinition = {
    code: 'on-notice',
    label,
    phase: 'handling',
    owner: 'centre',
    actions: [
      action('object', ['resident', 'centre'], { to: 'objected', requires: ['note'], beforeDueOf: 'notice' }),
      action('approve', ['centre'], { afterDueOf: 'notice' }),
      action('close', ['centre'], { to: 'closed', afterDueOf: 'notice' }),
    ],
  };
  const objected: StateDefinition = {
    code: 'objected',
    label,
    phase: 'handling',
    owner: 'centre',
    actions: [action('publish', ['centre'], { to: 'on-notice', requires: ['until', 'public-text'], boards: ['community', 'street'] })],
  };
  const pack: CompiledPack = {
    ...withStates(
      smallPack,
      ({ code }) =>
        code === 'new'
          ? [action('publish', ['centre'], { to: 'on-notice', requires: ['until', 'public-text'], boards: ['community'] })]
          : [],
      [onNotice, objected],
    ),
    clocks: [...smallPack.clocks, clock('notice', { amount: 7, unit: 'natural-days' }, ['on-notice'])],
  };

  function published() {
    const story = tell(pack);
    story.report('2026-07-06 10:00', { category: 'pothole' });
    story.act('2026-07-06 11:00', 'centre', 'publish', { until: '2026-07-13', contents: [notice] });
    return story;
  }

  it('stands on the boards named until its day, with the words for the public', () => {
    expect(published().state().shown).toEqual([
      {
        kind: 'notice',
        content: notice.contentId,
        since: at('2026-07-06 11:00'),
        until: '2026-07-13',
        boards: ['community'],
        endedAt: null,
      },
    ]);
    const story = tell(pack);
    story.report('2026-07-06 10:00', { category: 'pothole' });
    expect(story.refused('2026-07-06 11:00', 'centre', 'publish', { until: '2026-07-13' })?.values).toEqual({ requirement: 'public-text' });
  });

  it('must hang its time before anything is decided, and then nobody objects any more', () => {
    const story = published();
    expect(story.refused('2026-07-13 16:00', 'centre', 'close')?.code).toBe('case-too-early');
    expect(story.can('2026-07-13 16:00', 'resident')).toEqual(['object']);
    expect(story.refused('2026-07-14 09:00', 'resident', 'object')?.code).toBe('case-too-late');
    story.act('2026-07-14 09:00', 'centre', 'close');
    expect(story.state().shown[0]?.endedAt).toBe(at('2026-07-14 09:00'));
  });

  it('an objection takes it down; put up again it hangs anew', () => {
    const story = published();
    story.act('2026-07-08 09:00', 'resident', 'object');
    expect(story.state()).toMatchObject({ objections: 1, state: 'objected', shown: [{ endedAt: at('2026-07-08 09:00') }] });
    story.act('2026-07-09 09:00', 'centre', 'publish', { until: '2026-07-16', contents: [notice] });
    expect(story.state().shown).toMatchObject([{ until: '2026-07-16', boards: ['community', 'street'], endedAt: null }]);
    expect(story.refused('2026-07-14 09:00', 'centre', 'close')?.code).toBe('case-too-early');
  });
});

describe('a promise in public 公开承诺 (G4)', () => {
  const pack = withStates(smallPack, ({ code }) =>
    code === 'handling'
      ? [
          action('suspend', ['lead-unit'], { requires: ['note', 'until', 'public-text'] }),
          action('resume', ['lead-unit']),
          action('close', ['lead-unit'], { to: 'closed', requires: ['outcome', 'promise'], outcomes: ['explained', 'not-possible'] }),
        ]
      : [],
  );

  it('stands until the case goes on', () => {
    const story = inHandling(pack);
    story.act('2026-07-06 11:00', 'lead-unit', 'suspend', { until: '2026-09-30', contents: [note, notice] });
    expect(story.state().shown).toMatchObject([{ kind: 'promise', until: '2026-09-30', endedAt: null }]);
    story.act('2026-07-20 11:00', 'lead-unit', 'resume');
    expect(story.state().shown[0]?.endedAt).toBe(at('2026-07-20 11:00'));
  });

  it('“not possible now” needs the day; outcomes that the rules do not allow are refused', () => {
    const story = inHandling(pack);
    expect(story.refused('2026-07-06 11:00', 'lead-unit', 'close', { outcome: 'not-possible' })?.values).toEqual({
      requirement: 'promise',
    });
    expect(story.refused('2026-07-06 11:00', 'lead-unit', 'close', { outcome: 'solved' })?.code).toBe('case-outcome-not-allowed');
    expect(story.refused('2026-07-06 11:00', 'lead-unit', 'close', { outcome: 'not-possible', until: '2026-07-06' })?.code).toBe(
      'case-date-invalid',
    );
    story.act('2026-07-06 11:00', 'lead-unit', 'close', { outcome: 'not-possible', until: '2026-12-31', contents: [notice] });
    expect(story.state()).toMatchObject({ phase: 'closed', shown: [{ kind: 'promise', until: '2026-12-31', endedAt: null }] });
  });
});

describe('a rhythm 周期 (W3: ordinary matters are supervised periodically)', () => {
  const pack: CompiledPack = {
    ...withStates(smallPack, ({ code }) => (code === 'handling' ? [action('supervise', ['leader'], { requires: ['note'] })] : [])),
    clocks: [
      ...smallPack.clocks.filter(({ code }) => code === 'whole'),
      clock('supervision', { amount: 7, unit: 'natural-days' }, ['handling'], {
        rhythm: true,
        restartsOn: ['supervise'],
        ladder: [{ code: 'again', at: { share: 1 }, does: 'warn', tell: ['leader'] }],
      }),
    ],
  };

  it('comes round again by itself, and nobody is late', () => {
    const story = inHandling(pack);
    expect(story.tick('2026-07-14 00:01')).toEqual(['supervision: again']);
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: false });
    expect(story.tick('2026-07-14 00:02')).toEqual([]);
    expect(story.clock('2026-07-14 09:00', 'supervision')).toMatchObject({ due: '2026-07-21 17:30', light: 'ok' });
    expect(story.tick('2026-07-22 00:01')).toContain('supervision: again');
  });

  it('supervising begins it anew', () => {
    const story = inHandling(pack);
    story.act('2026-07-10 10:00', 'leader', 'supervise');
    expect(story.clock('2026-07-10 11:00', 'supervision')).toMatchObject({ due: '2026-07-17 17:30' });
  });
});

describe('passing up by itself 自动上报 (S12)', () => {
  const pack: CompiledPack = {
    ...withStates(smallPack, ({ code }) =>
      code === 'handling' ? [action('escalate', ['lead-unit'], { to: 'given', requires: ['note'] })] : [],
    ),
    clocks: [
      clock('branch', { amount: 2, unit: 'working-days' }, ['handling'], {
        ladder: [{ code: 'up', at: { share: 1 }, does: 'pass-up', tell: ['leader'] }],
      }),
    ],
  };

  it('the case goes to the level above the moment the limit has passed, without a note', () => {
    const story = inHandling(pack);
    expect(story.tick('2026-07-08 17:00')).toEqual([]);
    expect(story.tick('2026-07-09 00:01')).toEqual(['branch: up', 'escalate']);
    expect(story.state()).toMatchObject({ state: 'given', leadUnit: 'district', last: { action: 'escalate', by: { kind: 'system' } } });
    expect(story.tick('2026-07-20 00:01')).toEqual([]);
  });
});

describe('a stage that ends on its day (S-B: 10-31 May)', () => {
  const pack: CompiledPack = {
    ...smallPack,
    clocks: [clock('stage', { amount: 1, unit: 'working-days' }, ['new', 'given', 'handling'], { endsOn: '2026-07-31' })],
  };
  it('whatever its limit and whenever the case began', () => {
    expect(inHandling(pack).clock('2026-07-06 12:00', 'stage')?.due).toMatch(/^2026-07-31/);
  });
});

describe('merging 并案', () => {
  function merged() {
    const story = tell(smallPack);
    story.report('2026-07-06 10:00', { category: 'pothole' });
    story.act('2026-07-07 10:00', 'centre', 'merge', { otherCaseId: 'other' });
    return story;
  }

  it('remembers where the case was and into which it went', () => {
    expect(merged().state()).toMatchObject({ phase: 'closed', outcome: 'duplicate', merged: { into: 'other', from: 'new' } });
  });

  it('unmerging restores state and clocks: the time meanwhile counts for nobody', () => {
    const story = merged();
    const before = tell(smallPack);
    before.report('2026-07-06 10:00', { category: 'pothole' });
    const due = before.clock('2026-07-07 10:00', 'whole')?.due;
    story.act('2026-07-10 10:00', 'centre', 'unmerge');
    expect(story.state()).toMatchObject({ state: 'new', phase: 'intake', outcome: null, merged: null });
    expect(due).toBe('2026-07-27 17:30');
    expect(story.clock('2026-07-10 11:00', 'whole')).toMatchObject({ due: '2026-07-29 17:30', paused: false });
  });
});

describe('calls back 回访 (S-C)', () => {
  const pack = withStates(smallPack, ({ code }) =>
    code === 'closed' ? [action('call-back', ['centre'], { requires: ['note', 'rating'] })] : [],
  );

  it('nobody answers: counted, nothing else asked for, tried again; once reached it is done', () => {
    const story = closed(pack);
    story.act('2026-07-08 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    story.act('2026-07-09 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    expect(story.state()).toMatchObject({ callBack: { tries: 2, reached: false }, rating: null });
    expect(story.refused('2026-07-09 11:00', 'centre', 'call-back', {})?.values).toEqual({ requirement: 'rating' });
    story.act('2026-07-09 11:00', 'centre', 'call-back', { rating: 4 });
    expect(story.state()).toMatchObject({ callBack: { tries: 3, reached: true }, rating: 4 });
    expect(story.can('2026-07-09 12:00', 'centre')).not.toContain('call-back');
  });

  it('nobody answered: the case stays where it is, wherever the action leads', () => {
    const asked = withStates(smallPack, ({ code }) =>
      code === 'closed' ? [action('call-back', ['centre'], { to: 'new', requires: ['rating'] })] : [],
    );
    const story = closed(asked);
    story.act('2026-07-08 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    expect(story.state()).toMatchObject({ state: 'closed', phase: 'closed' });
  });

  it('a case that is contested is called back anew', () => {
    const story = closed(pack);
    story.act('2026-07-08 10:00', 'centre', 'call-back', { rating: 1 });
    story.act('2026-07-08 11:00', 'reporter', 'contest');
    expect(story.state().callBack).toBeNull();
  });
});

describe('a report', () => {
  const graded: CompiledPack = {
    ...smallPack,
    severities: [
      { code: 'ordinary', label, clause: 'W12' },
      { code: 'urgent', label, clause: 'W12' },
    ],
    categories: smallPack.categories.map((category) => ({ ...category, restricted: category.code === 'lamp' })),
  };

  it('may say how grave it is (W12); an unknown degree is refused', () => {
    const story = tell(graded);
    story.report('2026-07-06 10:00', { severity: 'urgent' });
    expect(story.state().severity).toBe('urgent');
    expect(() => tell(graded).report('2026-07-06 10:00', { severity: 'mild' })).toThrow('case-severity-unknown');
  });

  it('keeps who took the call 首问责任人 (F3), and nobody for a worker’s own report', () => {
    for (const [source, taker] of [
      ['hotline', 'person-1'],
      ['desk', 'person-1'],
      ['field', null],
      ['portal', null],
    ] as const) {
      const story = tell(graded);
      story.report('2026-07-06 10:00', { source });
      expect(story.state().takerId).toBe(taker);
    }
  });

  it('is restricted as its category is, also when that changes', () => {
    const story = tell(graded);
    story.report('2026-07-06 10:00', { category: 'lamp' });
    expect(story.state().restricted).toBe(true);
    story.act('2026-07-06 11:00', 'centre', 'correct', { category: 'pothole' });
    expect(story.state().restricted).toBe(false);
  });

  it('of a restricted kind never comes before the public', () => {
    const pack = withStates(graded, ({ code }) => (code === 'new' ? [action('publish', ['centre'], { requires: ['until'] })] : []));
    const story = tell(pack);
    story.report('2026-07-06 10:00', { category: 'lamp' });
    expect(story.refused('2026-07-06 11:00', 'centre', 'publish', { until: '2026-07-10', contents: [notice] })?.code).toBe(
      'case-never-public',
    );
  });
});

it('several forms of one action: any of them will do', () => {
  const pack = withStates(smallPack, ({ code }) =>
    code === 'handling' ? [action('record', ['lead-unit'], { requires: ['form'], forms: ['mediation', 'agreement'] })] : [],
  );
  const story = inHandling(pack);
  expect(story.refused('2026-07-06 11:00', 'lead-unit', 'record', { contents: [photo] })?.values).toEqual({ requirement: 'form' });
  story.act('2026-07-06 11:00', 'lead-unit', 'record', { contents: [form] });
  expect(story.state().state).toBe('handling');
});

it('random walks keep every promise with all of it at once', () => {
  const pack: CompiledPack = {
    ...withStates(smallPack, ({ code }) =>
      code === 'handling'
        ? [
            action('suspend', ['lead-unit'], { requires: ['until', 'public-text'] }),
            action('resume', ['lead-unit']),
            action('supervise', ['leader']),
            action('coordinate', ['lead-unit'], { requires: ['units'] }),
            action('escalate', ['lead-unit'], { to: 'given' }),
          ]
        : code === 'closed'
          ? [action('call-back', ['centre'], { requires: ['rating'] })]
          : [],
    ),
    clocks: [
      ...smallPack.clocks,
      clock('supervision', { amount: 3, unit: 'natural-days' }, ['handling'], {
        rhythm: true,
        restartsOn: ['supervise'],
        ladder: [{ code: 'again', at: { share: 1 }, does: 'warn', tell: ['leader'] }],
      }),
      clock('branch', { amount: 2, unit: 'working-days' }, ['handling'], {
        ladder: [{ code: 'up', at: { share: 1 }, does: 'pass-up', tell: ['leader'] }],
      }),
    ],
  };
  const start = fc.integer({ min: at('2025-01-06 00:00'), max: at('2026-10-30 00:00') });
  const fail = (message: string): never => {
    throw new Error(message);
  };
  fc.assert(
    fc.property(start, walks, (from, steps) => {
      walk(pack, from, steps, fail);
    }),
    { numRuns: 30, seed: 2026 },
  );
}, 60_000);
