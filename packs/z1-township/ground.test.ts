import { fileURLToPath } from 'node:url';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));
const heads = pack.categories.filter((category) => category.parent === null).map((category) => category.code);
const leaves = pack.categories.filter((category) => category.parent !== null);

function leadOf(category: string, zone: string, severity: string): string {
  return route(pack, { category, zone, level: null, severity, time: 'working' }).lead;
}

describe('Z1.1 and Z1.2 the grids', () => {
  it.each(['base', 'dedicated'])('%s: 300-500 households or 1,000-1,500 persons, one or two workers', (code) => {
    expect(pack.gridKinds.find((kind) => kind.code === code)).toMatchObject({
      households: { min: 300, max: 500 },
      persons: { min: 1000, max: 1500 },
      workers: { min: 1, max: 2 },
    });
  });

  it('both lie in one layer, so that together they cover the ground', () => {
    expect(new Set(pack.gridKinds.map((kind) => kind.layer))).toEqual(new Set(['general']));
  });

  it('no community answers for a dedicated grid', () => {
    for (const { code } of leaves)
      for (const { code: severity } of pack.severities) expect(leadOf(code, 'dedicated', severity), code).not.toBe('community');
  });
});

describe('Z1.3 the matters of the five duties', () => {
  it('patrol, hazards, disputes, public services, and what else is reported', () => {
    expect(heads).toEqual(['hygiene', 'order', 'production-safety', 'fire-safety', 'food-drug', 'disputes', 'services', 'other']);
  });
});

describe('Z1.8 departments, town, community', () => {
  it.each([
    ['disturbance', 'community', 'simple', 'police'],
    ['civil-service', 'community', 'simple', 'civil-affairs'],
    ['stalls', 'dedicated', 'simple', 'urban-management'],
    ['unlicensed-food', 'community', 'complex', 'market-regulation'],
    ['workplace', 'dedicated', 'complex', 'emergency-management'],
    ['jobs', 'community', 'simple', 'human-resources'],
    ['road-damage', 'community', 'simple', 'town'],
    ['exposed-rubbish', 'community', 'simple', 'community'],
    ['exposed-rubbish', 'dedicated', 'simple', 'urban-management'],
    ['neighbours', 'community', 'simple', 'community'],
    ['neighbours', 'community', 'complex', 'justice'],
  ])('%s in %s, %s → %s', (category, zone, severity, lead) => {
    expect(leadOf(category, zone, severity)).toBe(lead);
  });

  it('every one of them leads something, and no row is for nothing', () => {
    const rows = new Set<number>();
    for (const { code: category } of leaves)
      for (const { code: zone } of pack.zones)
        for (const { code: severity } of pack.severities)
          rows.add(route(pack, { category, zone, level: null, severity, time: 'working' }).row);
    expect(rows.size).toBe(pack.routing.length);
    const idle = pack.units.filter((unit) => !pack.routing.some((row) => row.lead === unit.code)).map((unit) => unit.code);
    expect(idle).toEqual(['platform']);
  });
});
