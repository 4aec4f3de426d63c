import { fileURLToPath } from 'node:url';
import { registerOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { divisionOf } from '@gridkeeper/domain/policy/testing/plan-village.ts';
import { describe, expect, it } from 'vitest';
import { divideGround } from '../../packages/server/src/areas/divide/divide-ground.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('W1.1 grids of 200-300 households, about 1,000 persons', () => {
  it('an estate of 1,000 households falls into four of about 250', { timeout: 60_000 }, async () => {
    const { grids, figures } = await divideGround(divisionOf(pack, { total: 1000, households: 10 }));
    expect(grids).toHaveLength(4);
    expect(figures).toMatchObject({ withinBounds: 1, contiguous: 1, tiles: true });
    expect([figures.least >= 200, figures.most <= 300]).toEqual([true, true]);
  });
});

describe('W1.3 five kinds of base data: persons, houses, matters, organisations, things', () => {
  it('persons are the number of a household, matters are the cases', () => {
    const five: Readonly<Record<string, readonly string[]>> = {
      persons: ['household'],
      houses: ['building', 'dwelling'],
      organisations: ['unit'],
      things: ['facility', 'equipment'],
    };
    expect(pack.registers.map(({ code }) => code)).toEqual(Object.values(five).flat());
    expect(pack.registers.map(({ clause }) => clause)).toEqual(
      Object.values(five)
        .flat()
        .map(() => 'W1.3'),
    );
    expect(pack.ledgers.find(({ code }) => code === 'matters')).toMatchObject({
      clause: 'W1.3',
      from: { cases: { categories: null, open: null } },
    });
    expect(
      registerOf(pack, 'household')
        .fields.filter(({ about }) => about !== 'person')
        .map(({ code }) => code),
    ).toEqual(['persons', 'helper']);
  });

  it('a building knows its households, for the map that hangs in it', () => {
    const ledger = pack.ledgers.find(({ code }) => code === 'buildings');
    expect(ledger?.columns).toEqual(['name', 'households', 'storeys', 'manager', 'grid']);
  });

  it('a lift’s inspection that ends is told, and becomes a case about lifts', () => {
    expect(registerOf(pack, 'equipment').expiry).toMatchObject({ warnDays: [60, 30, 7], category: 'lift', caseDays: 7 });
  });
});
