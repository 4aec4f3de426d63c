import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import { uuidV7 } from '@gridkeeper/domain/base/uuid.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { takeCaseNumbers } from '../../../cases/case-numbers.ts';
import { beginWork } from '../../../cases/case-work.ts';
import { flush } from '../../../cases/flush.ts';
import { newCaseIds, openCase } from '../../../cases/open-case.ts';
import { type Answer, type StaffedOffice, staffedOffice } from '../../../people/testing/staffed-office.ts';
import { saveBuildings } from '../../../registers/save-buildings.ts';
import { saveAreas } from '../../save-areas.ts';
import { findStoredAreas } from '../../stored.queries.ts';
import { divisionRoutes } from '../divisions.routes.ts';
import { box, community, houses } from './small-community.ts';

export const rules: DivideRules = {
  target: 40,
  tolerance: 0.15,
  households: null,
  weights: { household: 1, premises: 2, care: 2, hectare: 0 },
  seed: 1,
};

export type DividedOffice = StaffedOffice & {
  readonly community: string;
  readonly grids: readonly [string, string];
  /** The keeper's cookie of today. */
  readonly keeper: string;
  /** Another moment; the keeper signs in anew. */
  wakeAt(moment: string): Promise<void>;
  /** A command of the keeper, with an id of its own. */
  send(path: string, body: object, cookie?: string): Promise<Answer>;
  view(answer: Answer): DivisionView;
  report(point: LonLat): Promise<string>;
};

let commands = 0;
export const commandId = (): string => {
  commands += 1;
  return uuidV7(1_700_000_000_000 + commands, new Uint8Array(10).fill(commands % 250));
};

/** Community 一社区 with the twelve houses of ten households and thirty persons each, in a western and an eastern grid; a keeper of its areas. */
export async function dividedOffice(routes: Parameters<typeof staffedOffice>[0] = []): Promise<DividedOffice> {
  const office = await staffedOffice([divisionRoutes, ...routes]);
  await office.staff('keeper', { role: 'system-administrator' });
  await office.inDistrict(async (tx) => {
    const stored = await findStoredAreas(tx);
    const shapes = new Map([
      ['310000001001', community],
      ['310000001001001', box(0, 0, 200, 300)],
      ['310000001001002', box(200, 0, 400, 300)],
    ]);
    await saveAreas(
      tx,
      [...shapes].flatMap(([code, shape]) => {
        const area = stored.get(code);
        return area ? [{ ...area, shape }] : [];
      }),
    );
    await saveBuildings(
      tx,
      houses.map(({ ref, name, point, shape }) => ({ ref, label: name, point, footprint: shape, households: 10, persons: 30 })),
    );
  });
  let keeper = (await office.signIn('keeper')).cookie;
  const idOf = (code: string) => office.areas.get(code) ?? '';
  return {
    ...office,
    community: idOf('310000001001'),
    grids: [idOf('310000001001001'), idOf('310000001001002')],
    get keeper() {
      return keeper;
    },
    async wakeAt(moment) {
      office.setNow(Date.parse(moment));
      keeper = (await office.signIn('keeper')).cookie;
    },
    send: (path, body, cookie = keeper) => office.ask(cookie, 'POST', path, { commandId: commandId(), ...body }),
    view: ({ status, body }) => {
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body as unknown as DivisionView;
    },
    report: (point) =>
      office.inDistrict(async (tx) => {
        const work = await beginWork(tx);
        const [number = ''] = await takeCaseNumbers(tx, 1);
        const newCase = {
          ...newCaseIds(tx.now),
          number,
          source: 'portal' as const,
          text: '路灯坏了。',
          category: null,
          point,
          photos: new Map(),
        };
        const held = await openCase(work, { kind: 'resident', followerId: null, role: 'reporter' }, { ...newCase, contact: undefined });
        await flush(work);
        return held.id;
      }),
  };
}
