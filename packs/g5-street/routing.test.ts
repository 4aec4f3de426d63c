import { fileURLToPath } from 'node:url';
import { findRoute, type RoutingQuestion, route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));
const at = (category: string, zone: string): RoutingQuestion => ({ category, zone, level: null, severity: null, time: 'working' });
const leaves = pack.categories.filter((category) => category.parent !== null);

describe('G5.8 the routing table 归口办理明细表', () => {
  it('has 12 categories with 48 items, and 15 responsible units', () => {
    expect(pack.categories.filter((category) => category.parent === null)).toHaveLength(12);
    expect(leaves).toHaveLength(48);
    expect(pack.units.filter((unit) => unit.kind !== 'higher')).toHaveLength(15);
    expect(leaves.filter((category) => category.parent === 'disputes')).toHaveLength(8);
  });

  it('gives every item in every place exactly one unit, and no row for nothing', () => {
    const rows = new Set<number>();
    for (const { code } of leaves) for (const zone of pack.zones) rows.add(findRoute(pack, at(code, zone.code))?.row ?? Number.NaN);
    expect([...rows].sort((a, b) => a - b)).toEqual(pack.routing.map((row) => row.row));
  });

  it('keeps every unit it names at work', () => {
    const named = new Set(pack.routing.flatMap((row) => [row.lead, ...row.assisting]));
    const idle = pack.units.filter((unit) => !named.has(unit.code)).map((unit) => unit.code);
    expect(idle).toEqual(['centre', 'district-centre']); // they answer for the flow, not for a category
  });

  it.each([
    ['dirty-road', 'main-road', 'sanitation', []],
    ['exposed-rubbish', 'village', 'management-area', []],
    ['advertisement', 'seat', 'enforcement', []],
    ['advertisement', 'main-road', 'sanitation', []],
    ['street-light', 'seat', 'enforcement', []],
    ['street-light', 'village', 'management-area', []],
    ['parking', 'seat', 'enforcement', ['construction']],
    ['parking', 'highway', 'enforcement', ['construction']],
    ['parking', 'village', 'management-area', []],
    ['illegal-building', 'highway', 'enforcement', ['construction']],
    ['illegal-building', 'main-road', 'management-area', []],
    ['signboard', 'seat', 'enforcement', ['construction']],
    ['signboard', 'village', 'management-area', []],
    ['straw-burning', 'village', 'agriculture', ['management-area']],
    ['forest-fire', 'highway', 'agriculture', ['management-area']],
    ['property-service', 'seat', 'construction', []],
    ['market-hygiene', 'village', 'sanitation', []],
    ['market-order', 'seat', 'construction', []],
    ['market-order', 'highway', 'management-area', []],
    ['labour', 'seat', 'labour', ['governance']],
    ['land-demolition', 'village', 'land', ['governance']],
    ['neighbours', 'seat', 'governance', []],
  ])('%s at %s → %s with %j', (category, zone, lead, assisting) => {
    expect(route(pack, at(category, zone))).toMatchObject({ lead, assisting });
  });

  it('sends greening where facilities go, everywhere', () => {
    for (const zone of pack.zones) expect(route(pack, at('trees', zone.code)).lead).toBe(route(pack, at('road-damage', zone.code)).lead);
  });

  it('takes a place it does not know for the inside of a village, and refuses heads', () => {
    expect(route(pack, at('dirty-road', 'moon'))).toEqual(route(pack, at('dirty-road', 'village')));
    expect(() => route(pack, at('sanitation', 'village'))).toThrow(RangeError);
  });
});
