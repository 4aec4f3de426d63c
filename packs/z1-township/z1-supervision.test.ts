import { fileURLToPath } from 'node:url';
import { photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

/** Pushed to the police and its neighbours on Wednesday 30 September 2026. */
function pushed() {
  const story = tell(pack);
  const place = { gridId: 'grid', areaIds: ['town', 'village', 'grid'], zone: 'community' };
  story.report('2026-09-30 11:00', { category: 'parking', contents: [photo], place });
  story.act('2026-09-30 11:00', 'centre', 'dispatch');
  return story;
}

function closed() {
  const story = pushed();
  story.act('2026-10-08 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  story.act('2026-10-09 10:00', 'checker', 'pass');
  return story;
}

describe('Z1.7 supervision', () => {
  it('satisfaction is polled: a tenth of a month’s closed cases and every complex one; who is not satisfied is heard', () => {
    expect(pack.samples[0]).toMatchObject({ action: 'call-back', per: 'month', share: 0.1, always: { severities: ['complex'] }, tries: 3 });
    const story = closed();
    story.act('2026-10-19 10:00', 'centre', 'call-back', { reached: false, contents: [] });
    expect(story.refused('2026-10-20 10:00', 'centre', 'call-back')?.values).toEqual({ requirement: 'rating' });
    story.act('2026-10-20 10:00', 'centre', 'call-back', { rating: 2 });
    expect(story.state().callBack).toMatchObject({ tries: 2, reached: true });
    expect(story.state().rating).toBe(2);
    story.act('2026-10-20 10:05', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'classifying', contests: 1 });
  });

  it('over the limit the unit, the platform and the leader are told, and the leader again two working days later', () => {
    const story = pushed();
    expect(story.tick('2026-10-13 09:00')).toEqual(['handling: warn']);
    expect(story.tick('2026-10-13 17:31')).toEqual(['handling: limit']);
    expect(story.tick('2026-10-15 17:31')).toEqual(['handling: climb']);
    const limit = pack.clocks.find((clock) => clock.code === 'handling')?.ladder.find((step) => step.code === 'limit');
    expect(limit?.tell).toEqual(['lead-unit', 'assisting-unit', 'centre', 'leader']);
  });
});
