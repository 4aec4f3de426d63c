import { describe, expect, it } from 'vitest';
import type { ActionDefinition, CompiledPack, StateDefinition } from '../policy/pack.ts';
import { smallPack } from './testing/small-pack.ts';
import { tell } from './testing/story.ts';

const open = {
  beforeDueOf: null,
  within: null,
  level: null,
  only: null,
  forms: [],
  afterDueOf: null,
  outcomes: null,
  tellsReporter: false,
  boards: [],
};
const label = { zh: '承诺', en: 'Promise' };

function action(kind: 'suspend' | 'publish' | 'feedback', to: string, requires: ActionDefinition['requires']): ActionDefinition {
  return { ...open, kind, label, clause: 'test', by: ['lead-unit'], to, requires };
}
const promised: StateDefinition = {
  code: 'promised',
  label,
  phase: 'handling',
  owner: 'lead-unit',
  actions: [action('feedback', 'checking', ['outcome', 'note'])],
};

/** What cannot be handled now is put off to a promised day; a clock of its own runs to that day. */
const pack: CompiledPack = {
  ...smallPack,
  clocks: [
    ...smallPack.clocks.map((clock) => (clock.code === 'whole' ? { ...clock, runsIn: [...clock.runsIn, 'promised'] } : clock)),
    {
      code: 'promise',
      label,
      clause: 'test',
      limit: { amount: 1, unit: 'working-days' },
      limits: [],
      runsIn: ['promised'],
      restartsOn: [],
      rhythm: false,
      endsOn: null,
      ladder: [{ code: 'limit', at: { share: 1 }, does: 'overdue', tell: ['leader'] }],
    },
  ],
  workflows: smallPack.workflows.map((workflow) => ({
    ...workflow,
    states: [...workflow.states.map(withPromises), promised],
  })),
};

function withPromises(state: StateDefinition): StateDefinition {
  if (state.code !== 'handling') return state;
  const kinds = [action('suspend', 'promised', ['note', 'until']), action('publish', 'promised', ['note', 'until'])];
  return { ...state, actions: [...state.actions, ...kinds] };
}

function inHandling() {
  const story = tell(pack);
  story.report('2026-07-06 10:00', { category: 'pothole' });
  story.act('2026-07-06 10:00', 'centre', 'dispatch');
  story.act('2026-07-06 10:30', 'lead-unit', 'accept');
  return story;
}

describe('a promised day 承诺期限', () => {
  it.each(['suspend', 'publish'] as const)('is the limit of the clock that begins with it (%s)', (kind) => {
    const story = inHandling();
    story.act('2026-07-07 09:00', 'lead-unit', kind, { until: '2026-08-31' });
    expect(story.clock('2026-07-07 09:00', 'promise')).toMatchObject({ due: '2026-08-31 17:30', paused: false, light: 'ok' });
    expect(story.clock('2026-07-07 09:00', 'handling')).toBeNull(); // it stopped, kept in time
    expect(story.tick('2026-08-31 17:31').filter((step) => step.startsWith('promise'))).toEqual(['promise: limit']);
    expect(story.state().overdue).toContain('promise');
  });

  it('pauses what runs on when it is a suspension, and not when it is a notice', () => {
    const story = inHandling();
    const before = story.clock('2026-07-07 09:00', 'whole')?.due ?? '';
    story.act('2026-07-07 09:00', 'lead-unit', 'suspend', { until: '2026-08-31' });
    expect(story.clock('2026-07-07 09:00', 'whole')?.paused).toBe(true);
    expect(story.clock('2026-07-07 09:00', 'whole')?.due ?? '').not.toBe(before);
    const published = inHandling();
    published.act('2026-07-07 09:00', 'lead-unit', 'publish', { until: '2026-08-31' });
    expect(published.clock('2026-07-07 09:00', 'whole')).toMatchObject({ paused: false, due: before });
  });

  it('cannot be a day that has passed', () => {
    expect(inHandling().refused('2026-07-07 09:00', 'lead-unit', 'suspend', { until: '2026-07-06' })?.code).toBe('case-date-invalid');
  });
});
