import { join } from 'node:path';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { type AreaRecord, saveAreas } from '../../areas/save-areas.ts';
import type { Actor } from '../../people/actor.ts';
import { createUnits } from '../../people/create-units.ts';
import { inTransaction, type Tx } from '../../platform/database/tx.ts';
import { root } from '../../platform/root.ts';
import { freshOffice, type TestOffice } from '../../platform/testing/database.ts';
import { loadPack } from '../../policy/load-pack.ts';
import { publishPack } from '../../policy/packs.ts';
import { type Act, actOnCase } from '../act-on-case.ts';
import { takeCaseNumbers } from '../case-numbers.ts';
import { beginWork } from '../case-work.ts';
import { flush } from '../flush.ts';
import { holdCase } from '../hold-case.ts';
import { newCaseIds, openCase } from '../open-case.ts';

type Report = {
  readonly text?: string;
  readonly category?: string;
  readonly point?: LonLat;
  readonly phone?: string;
  /** Upload id → digest. */
  readonly photos?: ReadonlyMap<string, string>;
};

export type SmallOffice = TestOffice & {
  readonly street: string;
  /** Two grids beside each other: west of 117.01° and east of it. */
  readonly grids: readonly [string, string];
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** A resident reports. @returns the case's id */
  report(report?: Report): Promise<string>;
  act(caseId: string, holds: Holder, act: Omit<Act, 'photos'>): Promise<void>;
};

export const west: LonLat = [117.005, 36.005];
export const east: LonLat = [117.015, 36.005];

const nobody: Actor = { kind: 'resident', followerId: null, role: 'reporter' };

/** A street of two grids under the rules of plan G5, with its departments; its cases pass through the same use cases as any other. */
export async function smallOffice(now?: number): Promise<SmallOffice> {
  const office = await freshOffice(now);
  const { platform } = office;
  const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(platform, { districtId: 1 }, work);
  await platform.pool.query(
    `INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (1, '测试区', '测试街道', false, now())`,
  );
  const { pack, hash } = await loadPack(join(root, 'packs/g5-street'));
  const ids = await run(async (tx) => {
    await publishPack(tx, pack, hash);
    await createUnits(tx, pack, []);
    return saveAreas(tx, areas);
  });
  const idOf = (code: string) => ids.get(code) ?? '';
  return {
    ...office,
    street: idOf('990001001000'),
    grids: [idOf('99000100100101'), idOf('99000100100102')],
    run,
    report: ({ text = '幸福路的路灯坏了三天。', category, point = west, phone, photos = new Map() } = {}) =>
      run(async (tx) => {
        const work = await beginWork(tx);
        const [number = ''] = await takeCaseNumbers(tx, 1);
        const newCase = { ...newCaseIds(tx.now), number, source: 'portal' as const, text, category: category ?? null, point, photos };
        const held = await openCase(work, nobody, { ...newCase, contact: phone === undefined ? undefined : { phone } });
        await flush(work);
        return held.id;
      }),
    act: (caseId, holds, act) =>
      run(async (tx) => {
        const work = await beginWork(tx);
        await actOnCase(work, await holdCase(work, caseId), { kind: 'system' }, [holds], { ...act, photos: new Map() });
        await flush(work);
      }),
  };
}

const none = { kind: null, layer: null, shape: null, point: null, households: null, persons: null, validFrom: '2026-01-01', validTo: null };

function grid(code: string, name: string, fromLon: number): AreaRecord {
  const [left, right] = [fromLon, fromLon + 0.01];
  const ring: LonLat[] = [
    [left, 36],
    [right, 36],
    [right, 36.01],
    [left, 36.01],
    [left, 36],
  ];
  return {
    ...none,
    code,
    parentCode: '990001001001',
    name,
    level: 'grid',
    kind: 'base',
    layer: 'general',
    shape: { type: 'Polygon', coordinates: [ring] },
  };
}

const areas: readonly AreaRecord[] = [
  { ...none, code: '990001001000', parentCode: null, name: '测试街道', level: 'street' },
  { ...none, code: '990001001001', parentCode: '990001001000', name: '东村', level: 'community' },
  grid('99000100100101', '东村一网格', 117),
  grid('99000100100102', '东村二网格', 117.01),
];
