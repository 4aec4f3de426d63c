import { describe, expect, it } from 'vitest';
import { at } from '../policy/testing/calendar.ts';
import type { RegriddedEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { replay } from './replay.ts';
import { sees, sightedOf, sightsOf } from './sight.ts';
import { smallPack } from './testing/small-pack.ts';
import { tell } from './testing/story.ts';

const event: RegriddedEvent = {
  type: 'regridded',
  v: 1,
  at: at('2026-09-18 10:00'),
  by: { kind: 'system' },
  contents: [],
  place: { gridId: 'north', areaIds: ['street', 'village', 'north'], zone: 'seat' },
};
const worker = (areaId: string) => sightsOf({ personId: areaId, posts: [{ capabilities: ['case.view'], areaId, unitCode: null }] });

describe('a case whose ground was divided anew', () => {
  it('lies in the new grid, its clocks running on as they were; the new worker sees it and the old one no more', () => {
    const story = tell(smallPack);
    story.report('2026-09-18 09:00');
    const before = story.state();
    const after = evolve(before, event, smallPack);
    expect(after).toEqual({
      ...before,
      version: before.version + 1,
      place: event.place,
      last: { action: 'regridded', by: event.by, at: event.at },
    });
    const old = before.place.gridId ?? '';
    expect(old).not.toBe('north');
    const [then, now] = [sightedOf(before), sightedOf(after)];
    expect([sees(worker(old), then), sees(worker('north'), then)]).toEqual([true, false]);
    expect([sees(worker(old), now), sees(worker('north'), now)]).toEqual([false, true]);
    expect(replay([...story.events, event], smallPack)).toEqual(after);
  });
});
