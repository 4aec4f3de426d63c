import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { neededCertificates } from '@gridkeeper/domain/registers/certificates.ts';
import { isPersonal } from '@gridkeeper/domain/registers/kinds.ts';
import type { CertificateView, EntryView } from '@gridkeeper/domain/registers/wire.ts';
import { may, type StaffActor } from '../people/actor.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { StoredEntry } from './entries/entry.ts';
import { presentRows } from './entries/present-rows.ts';
import { getSeenEntry, type SeenEntry } from './get-seen-entry.ts';
import { mayEdit, mayReveal } from './register.policy.ts';
import { db } from './registers.tables.ts';
import { childrenOf, parentOf } from './relatives.queries.ts';

/** One entry as somebody may see it. A look at one that holds data on persons is written down 谁看过. @throws AppError not-found */
export async function getEntryPage(tx: Tx, actor: StaffActor, id: string): Promise<EntryView> {
  const seen = await getSeenEntry(tx, actor, id);
  const { entry, kind, scope } = seen;
  if (isPersonal(kind)) await audit(tx, actor, 'register.look', `entry:${id}`);
  const [row] = await presentRows(tx, kind, [entry], { every: true });
  if (!row) throw new Error('The entry was lost.');
  const { state, consent } = entry;
  return {
    ...row,
    buildingId: state.buildingId,
    parent: await parentOf(tx, scope, entry),
    children: await childrenOf(tx, scope, entry),
    certificates: certificateViews(kind, entry, await casesOf(tx, id)),
    consent: consent && {
      ...{ version: consent.version, by: consent.by, givenOn: consent.givenOn, endsOn: consent.endsOn, withdrawnOn: consent.withdrawnOn },
    },
    visitEveryDays: state.visitEveryDays,
    endReason: state.endReason,
    can: rightsOn(actor, seen),
  };
}

function rightsOn(actor: StaffActor, { entry, kind, scope }: SeenEntry): EntryView['can'] {
  const subject = { restricted: entry.restricted, areaIds: entry.ground.areaIds };
  const change = entry.state.endedOn === null && mayEdit(scope, subject);
  const reveal = mayReveal(scope, subject);
  return { change, end: change, reveal, giveCode: change && isPersonal(kind), seeLooks: reveal || may(actor, 'audit.read') };
}

/** The case that each certificate's end opened. */
async function casesOf(tx: Tx, id: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db(tx)
    .selectFrom('register_certificates')
    .select(['code', 'case_id'])
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', id)
    .execute();
  return new Map(rows.map((row) => [row.code, row.case_id]));
}

/** Those that it needs, held or not, then what else it holds. */
function certificateViews(kind: RegisterKind, { state }: StoredEntry, cases: ReadonlyMap<string, string | null>): CertificateView[] {
  const needed = new Set(neededCertificates(kind, state.fields).map(({ code }) => code));
  const rules = kind.certificates.filter(({ code }) => needed.has(code) || state.certificates[code]);
  return rules.map(({ code, label }) => {
    const held = state.certificates[code];
    return {
      ...{ code, label, required: needed.has(code), number: held?.number ?? null },
      ...{ issuedOn: held?.issuedOn ?? null, expiresOn: held?.expiresOn ?? null, caseId: cases.get(code) ?? null },
    };
  });
}
