import { fileURLToPath } from 'node:url';
import { rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('S17.5 the four ledgers of a village', () => {
  it('there are four; that of checks is made of the hazards and holds no grading', () => {
    expect(pack.ledgers.map(({ code }) => code)).toEqual(['checks', 'premises', 'risk-points', 'officers']);
    const checks = pack.ledgers.find(({ code }) => code === 'checks')?.from;
    expect(checks && 'cases' in checks ? checks.cases.categories : []).toEqual([
      ...['fire', 'wiring', 'gas', 'workshop', 'roads-water', 'houses', 'farm-machines'],
    ]);
  });

  it('a workshop and a risk point stand in theirs as soon as they are registered', () => {
    expect(rowsOf(pack, 'premises', [{ name: '木工坊', fields: { kind: 'workshop' } }])).toHaveLength(1);
    expect(rowsOf(pack, 'risk-points', [{ name: '水库', fields: { kind: 'water' } }])).toHaveLength(1);
  });
});
