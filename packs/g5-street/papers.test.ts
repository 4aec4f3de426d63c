import { fileURLToPath } from 'node:url';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('G5.8 who helps knows it from the start', () => {
  it('the governance office, of every dispute that another unit leads', () => {
    const disputes = pack.categories.filter((category) => category.parent === 'disputes');
    for (const { code } of disputes) {
      const { lead, assisting } = route(pack, { category: code, zone: 'village', level: null, severity: null, time: 'working' });
      expect([lead, ...assisting], code).toContain('governance');
    }
    expect(pack.notices.find((notice) => notice.tell.includes('assisting-unit'))?.on).toEqual(['dispatch', 'reassign']);
  });
});

describe('G5.3 the centre tracks everything', () => {
  it('progress and decisions are told to it; a rejection, a feedback, a request come to it anyway', () => {
    expect(pack.notices.find((notice) => notice.code === 'tracking')).toMatchObject({
      on: ['progress', 'approve', 'refuse'],
      tell: ['centre'],
    });
  });

  it('extension and deferral are a written report with the reason and the day, signed by the unit', () => {
    const [report] = pack.slips;
    expect(report).toMatchObject({ on: ['extend', 'defer'], clause: 'G5.3' });
    expect(report?.facts).toEqual(expect.arrayContaining(['note', 'until', 'lead-unit', 'limit']));
    expect(report?.signatures[0]?.zh).toBe('责任单位负责人');
    expect(pack.slips).toHaveLength(1); // the plan asks for no other paper
  });
});
