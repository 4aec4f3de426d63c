import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { ExpiryRule, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { dueStep } from '@gridkeeper/domain/registers/due-warnings.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { type OwnCase, openOwnCases } from '../../cases/open-own-cases.ts';
import { today } from '../../people/today.ts';
import { inTransaction, type Tx } from '../../platform/database/tx.ts';
import type { Platform } from '../../platform/platform.ts';
import { findCurrentPack } from '../../policy/packs.ts';
import { careFor } from '../care.ts';
import { db } from '../registers.tables.ts';
import { certificateCase } from './certificate-case.ts';
import { type DueCertificate, dueCertificates } from './due-certificates.queries.ts';
import { tellOfCertificates } from './tell-of-certificates.ts';

const batch = 200;

/**
 * Warns of certificates 证照到期 before they end (60, 30 and 7 days, as the kind says) and opens a case once it is so near as the kind says. Each warning
 * and the case come once for an end, however often and on whatever days this is run.
 * @returns how many certificates something was due of
 */
export async function warnOfCertificates(platform: Platform, districtId: number): Promise<number> {
  let done = 0;
  for (;;) {
    const some = await inTransaction(platform, { districtId }, warnOfSome);
    done += some;
    if (some === 0) return done;
  }
}

async function warnOfSome(tx: Tx): Promise<number> {
  const pack = (await findCurrentPack(tx))?.pack;
  await careFor(tx, 'system');
  for (const kind of pack?.registers ?? []) {
    if (!pack || !kind.expiry) continue;
    const done = await warnOfKind(tx, pack, kind, kind.expiry);
    if (done > 0) return done;
  }
  return 0;
}

async function warnOfKind(tx: Tx, pack: CompiledPack, kind: RegisterKind, declared: ExpiryRule): Promise<number> {
  // A case would tell many of somebody whom few may know of.
  const opens = !isRestricted(kind) && pack.categories.some(({ code }) => code === declared.category);
  const rule = opens ? declared : { ...declared, category: null };
  const day = await today(tx);
  const due = await dueCertificates(tx, kind, rule, { today: day, opens, most: batch });
  if (due.length === 0) return 0;
  const steps = due.map((one) => {
    const step = dueStep(rule, { expiresOn: one.expires_on, warned: one.warned, hasCase: one.case_id !== null }, day);
    return { one, step, opened: step.openCase && rule.category !== null ? certificateCase(kind, rule.category, one) : null };
  });
  const cases = await openOwnCases(
    tx,
    'register',
    steps.flatMap(({ opened }): OwnCase[] => (opened ? [opened] : [])),
  );
  for (const { one, step, opened } of steps) await note(tx, one, step.warned, opened ? (cases.get(opened.originId) ?? null) : one.case_id);
  await tellOfCertificates(
    tx,
    kind,
    steps.flatMap(({ one, step }) => (step.tell === null ? [] : [{ certificate: one, days: step.tell }])),
  );
  return due.length;
}

async function note(tx: Tx, { entry_id, code }: DueCertificate, warned: readonly number[], caseId: string | null): Promise<void> {
  await db(tx)
    .updateTable('register_certificates')
    .set({ warned: [...warned], case_id: caseId })
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', entry_id)
    .where('code', '=', code)
    .execute();
}
