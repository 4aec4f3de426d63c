import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { consentHolds } from '@gridkeeper/domain/registers/consent.ts';
import type { OwnFile } from '@gridkeeper/domain/registers/own-wire.ts';
import { gridWorkers } from '../../people/grid-workers.queries.ts';
import { today } from '../../people/today.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { lastDayFinder } from '../entries/last-day.ts';
import { areaNames } from '../names.queries.ts';
import { workersWhoSee } from '../workers-who-see.queries.ts';
import { getOwnEntry } from './get-own-entry.ts';
import { ownGroups } from './own-fields.ts';
import { ownAsked, ownLooks } from './own-looks.queries.ts';

/** A person opens his page; that he did is written down. @throws AppError own-code-unknown */
export async function lookAtOwnFile(tx: Tx, code: string): Promise<OwnFile> {
  const { entry } = await getOwnEntry(tx, code);
  await audit(tx, 'self', 'register.own-look', `entry:${entry.id}`);
  return getOwnFile(tx, code);
}

/** All that is kept about a person 我的资料, who looked at it, and what he can do about it. @throws AppError own-code-unknown */
export async function getOwnFile(tx: Tx, code: string): Promise<OwnFile> {
  const { entry, kind } = await getOwnEntry(tx, code);
  const day = await today(tx);
  const groups = ownGroups(tx, kind, entry, { today: day, lastDay: await lastDayFinder(tx) });
  const names = await areaNames(tx, entry.ground.areaIds);
  return {
    ...{ kind: kind.label, sort: kind.sort, version: entry.version, whose: entry.consent?.by ?? 'self' },
    place: entry.ground.areaIds
      .slice(-2)
      .flatMap((id) => names(id) ?? [])
      .join(' '),
    workers: (await gridWorkers(tx, entry.ground.areaIds)).map(({ name, phone }) => ({ name, phone })),
    ...{ groups, consent: ownConsent(kind, entry) },
    visits: kind.visits && { everyDays: entry.state.visitEveryDays, usual: kind.visits },
    endedOn: entry.state.endedOn,
    looks: await ownLooks(tx, kind, entry.id),
    asked: await ownAsked(tx, kind, entry.id),
    can: rightsOf(kind, entry, { day, heard: (await workersWhoSee(tx, entry.restricted, entry.ground.areaIds)).length > 0 }),
  };
}

function ownConsent({ consent: rule }: RegisterKind, { consent }: StoredEntry): OwnFile['consent'] {
  if (consent === null) return null;
  const { version, by, givenOn, endsOn, withdrawnOn } = consent;
  return { version, by, givenOn, endsOn, withdrawnOn, text: rule?.version === version ? rule.text : null };
}

function rightsOf(
  kind: RegisterKind,
  entry: StoredEntry,
  { day, heard }: { readonly day: string; readonly heard: boolean },
): OwnFile['can'] {
  const stands = entry.state.endedOn === null;
  const own = kind.groups.filter(({ basis }) => basis === 'consent').map(({ code }) => code);
  const held = kind.fields.some(
    ({ code, group }) => own.includes(group ?? '') && (code in entry.state.secrets || code in entry.state.fields),
  );
  return {
    change: stands && consentHolds(entry.consent, day),
    ask: stands && heard,
    withdraw: stands && entry.consent !== null && entry.consent.withdrawnOn === null,
    remove: entry.restricted || held,
  };
}
