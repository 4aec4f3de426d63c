import type { AddressHit, MapData } from '@gridkeeper/domain/areas/wire.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { CaseDetail, CasePage, StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import type { InboxItem } from '@gridkeeper/domain/people/wire.ts';
import { expect } from 'vitest';
import type { Answer, TownOffice } from './town-office.ts';

type Report = { readonly category: string; readonly text?: string };

export type BoardSteps = {
  /** Taken at the desk, in one and the same lane of the town. */
  report(report: Report): Promise<StaffReportAnswer>;
  page(id: string): Promise<CaseDetail>;
  tryTo(who: string, id: string, action: string, more?: object): Promise<Answer<Problem>>;
  /** The same, and it must be taken. */
  act(who: string, id: string, action: string, more?: object): Promise<void>;
  idOf(number: string): Promise<string>;
  /** A grid of the community where the lane is, and one of another community. */
  gridHereAndElsewhere(): Promise<readonly [string, string]>;
  inbox(who: string): Promise<readonly string[]>;
};

/** What the people of the demo town do in tests of what stands before the public. */
export function boardSteps(town: TownOffice): BoardSteps {
  const page = async (id: string) => (await town.ask<CaseDetail>('centre', 'GET', `/api/v1/cases/${id}`)).body;
  const lane = async () =>
    (await town.ask<{ items: AddressHit[] }>(null, 'GET', `/api/v1/public/addresses?q=${encodeURIComponent('书砚巷')}`)).body.items[0]
      ?.point;
  const tryTo = async (who: string, id: string, action: string, more: object = {}) =>
    town.ask<Problem>(who, 'POST', `/api/v1/cases/${id}/actions`, {
      commandId: town.id(),
      seenVersion: (await page(id)).version,
      action,
      ...more,
    });
  return {
    page,
    tryTo,
    async report({ category, text = '请办理。' }) {
      const body = { commandId: town.id(), source: 'desk', text, category, point: await lane(), photos: [] };
      return (await town.ask<StaffReportAnswer>('centre', 'POST', '/api/v1/cases', body)).body;
    },
    async act(who, id, action, more) {
      expect(await tryTo(who, id, action, more)).toMatchObject({ status: 200 });
    },
    async idOf(number) {
      const found = await town.ask<CasePage>('centre', 'GET', `/api/v1/cases?queue=all&q=${number}`);
      return found.body.items[0]?.id ?? '';
    },
    async gridHereAndElsewhere() {
      const [lon = 0, lat = 0] = (await lane()) ?? [];
      const mine = await town.ask<{ grid: { id: string; communityName: string } }>(
        null,
        'GET',
        `/api/v1/public/my-grid?lon=${lon}&lat=${lat}`,
      );
      const map = (await town.ask<MapData>(null, 'GET', '/api/v1/public/map')).body;
      const other = map.grids.features.find(({ properties }) => properties.communityName !== mine.body.grid.communityName);
      return [mine.body.grid.id, String(other?.properties.id)];
    },
    async inbox(who) {
      const { items } = (await town.ask<{ items: InboxItem[] }>(who, 'GET', '/api/v1/inbox')).body;
      return items.map(({ text }) => text.zh);
    },
  };
}
