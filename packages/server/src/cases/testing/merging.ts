import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { ActionAnswer, CaseDetail, CasePage, FollowAnswer, FollowView, PublicReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Finding } from '../audit-finding.ts';
import { oneSnapshot, verifyChains } from '../verify-chain.ts';
import { type TownOffice, townOffice } from './town-office.ts';

const draftToken = 'a-draft-token-of-32-characters-00';

/** A report of a resident, with what its reporter needs to follow it. */
export type Reported = { readonly id: string; readonly number: string; readonly code: string };

/** The demo town, and what the tests of merging 并案 do in it again and again. */
export async function mergingTown(now: number) {
  const town: TownOffice = await townOffice(now);
  const found = await town.ask<{ items: AddressHit[] }>(null, 'GET', `/api/v1/public/addresses?q=${encodeURIComponent('书砚巷')}`);
  const point = found.body.items[0]?.point ?? null;

  const page = async (id: string, who = 'centre') => (await town.ask<CaseDetail & Problem>(who, 'GET', `/api/v1/cases/${id}`)).body;
  return {
    ...town,
    point,
    page,
    async report(text = '路口的垃圾堆了三天没人清运，味道很大。'): Promise<Reported> {
      const body = { commandId: town.id(), draftToken, text, category: 'exposed-rubbish', point, photos: [] };
      const { number, followCode } = (await town.ask<PublicReportAnswer>(null, 'POST', '/api/v1/public/reports', body)).body;
      const { items } = (await town.ask<CasePage>('centre', 'GET', `/api/v1/cases?queue=all&q=${number}`)).body;
      return { id: items[0]?.id ?? '', number, code: followCode };
    },
    async act(who: string, id: string, action: string, more: object = {}, seenVersion?: number) {
      const body = { commandId: town.id(), seenVersion: seenVersion ?? (await page(id)).version, action, ...more };
      return town.ask<ActionAnswer & Problem>(who, 'POST', `/api/v1/cases/${id}/actions`, body);
    },
    follow: (id: string) => town.ask<FollowAnswer & Problem>(null, 'POST', `/api/v1/public/cases/${id}/follow`, { commandId: town.id() }),
    look: async (code: string) => (await town.ask<FollowView & Problem>(null, 'POST', '/api/v1/public/follow', { code })).body,
    say: (code: string, action: string, more: object = {}) =>
      town.ask<FollowView & Problem>(null, 'POST', '/api/v1/public/follow/actions', {
        ...{ code, draftToken, commandId: town.id(), seenVersion: 99, action, ...more },
      }),
    /** How many follow a case beside its reporter, as its row has it. */
    async followers(id: string): Promise<number> {
      const { rows } = await town.platform.pool.query<{ followers: number }>('SELECT followers FROM cases WHERE case_id = $1', [id]);
      return rows[0]?.followers ?? -1;
    },
    /** What `gridkeeper audit verify` finds. */
    verify: (): Promise<readonly Finding[]> =>
      inTransaction(town.platform, { districtId: 1, readOnly: true }, async (tx) => {
        await oneSnapshot(tx);
        const findings: Finding[] = [];
        for await (const one of verifyChains(tx, { withKey: true, photos: false })) findings.push(...one.findings);
        return findings;
      }),
  };
}

export type MergingTown = Awaited<ReturnType<typeof mergingTown>>;
