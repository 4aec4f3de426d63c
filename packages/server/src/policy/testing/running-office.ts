import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { expect } from 'vitest';
import { beginWork } from '../../cases/case-work.ts';
import type { CaseRow } from '../../cases/cases.tables.ts';
import { holdCase } from '../../cases/hold-case.ts';
import { east, type SmallOffice, smallOffice } from '../../cases/testing/small-office.ts';
import { oneSnapshot, verifyChains } from '../../cases/verify-chain.ts';
import { addPerson } from '../../people/add-person.ts';
import { givePost, type NewPost } from '../../people/give-post.ts';
import { AppError } from '../../platform/app-error.ts';
import { seedCalendar } from '../../platform/calendar/seed-calendar.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Platform } from '../../platform/platform.ts';
import { listVersions } from '../list-versions.queries.ts';
import { system } from './next-version.ts';

export type RunningOffice = SmallOffice & {
  versions(): ReturnType<typeof listVersions>;
  state(caseId: string): Promise<CaseState>;
  row(caseId: string): Promise<CaseRow>;
  /** A case dispatched to a unit. @returns its id */
  dispatched(unit: string, more?: { readonly category?: string; readonly assisting?: readonly string[] }): Promise<string>;
  /** Somebody with a post since New Year. @returns the person's id */
  person(post: Omit<NewPost, 'personId' | 'from'>): Promise<string>;
};

/** The office of plan G5 on Friday 18 September 2026, with that year's calendar: Sunday the 20th is worked. */
export async function runningOffice(): Promise<RunningOffice> {
  const office = await smallOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  await seedCalendar(office.platform, 1);
  return {
    ...office,
    versions: () => office.run(listVersions),
    state: (caseId) => office.run(async (tx) => (await holdCase(await beginWork(tx), caseId)).state),
    row: async (caseId) => {
      const { rows } = await office.platform.pool.query<CaseRow>('SELECT * FROM cases WHERE case_id = $1', [caseId]);
      if (!rows[0]) throw new Error('no such case');
      return rows[0];
    },
    dispatched: async (unit, { category = 'street-light', assisting = [] } = {}) => {
      const caseId = await office.report({ point: east });
      await office.act(caseId, 'centre', { action: 'dispatch', category, unit, assisting: [...assisting] });
      return caseId;
    },
    person: (post) =>
      office.run(async (tx) => {
        const personId = await addPerson(tx, system, { name: '测试人员' });
        await givePost(tx, system, { ...post, personId, from: '2026-01-01' });
        return personId;
      }),
  };
}

/** What something was refused with. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly fields: NonNullable<AppError['extra']['fields']> }> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof AppError)) throw new Error('nothing was refused', { cause: thrown });
  return { code: thrown.code, fields: thrown.extra.fields ?? [] };
}

/** Every hash chain verifies, and every row says what its events make. */
export async function expectSound(platform: Platform): Promise<void> {
  await inTransaction(platform, { districtId: 1 }, async (tx) => {
    await oneSnapshot(tx);
    const findings = [];
    for await (const page of verifyChains(tx, { withKey: true, photos: false })) findings.push(...page.findings);
    expect(findings.filter((finding) => finding.kind !== 'marks-changed')).toEqual([]);
    const { rows } = await platform.pool.query<CaseRow>('SELECT * FROM cases');
    const work = await beginWork(tx);
    for (const row of rows) {
      const { state } = await holdCase(work, row.case_id);
      expect(row).toMatchObject({
        version: state.version,
        pack_hash: state.packHash,
        workflow: state.workflow,
        state: state.state,
        phase: state.phase,
        category: state.category,
        lead_unit: state.leadUnit,
        assisting: state.assisting,
        level: state.level,
        severity: state.severity,
        overdue: state.overdue.length > 0,
      });
    }
  });
}
