import { consentHolds } from '@gridkeeper/domain/registers/consent.ts';
import { historyLabels } from '@gridkeeper/domain/registers/list-texts.ts';
import type { OwnWishes } from '@gridkeeper/domain/registers/own-wire.ts';
import { today } from '../../people/today.ts';
import { AppError } from '../../platform/app-error.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { prepareDrafts } from '../entries/prepare-drafts.ts';
import { writeEntries } from '../entries/write-entries.ts';
import { requireSound } from '../refuse-draft.ts';
import { getOwnEntry, type OwnEntry } from './get-own-entry.ts';
import { ownWishes } from './own-fields.ts';
import { tellWorkers } from './tell-workers.ts';

export type ChangedWishes = OwnWishes & { readonly commandId: string; readonly code: string };

/**
 * A person corrects his own wishes 更正: how he is reached, what he needs, how often somebody comes by. It holds at once, and the workers hear which fields.
 * @throws AppError own-code-unknown, not-allowed (anything else, or no consent that holds), register-entry-changed, input-invalid by field
 */
export async function changeOwnWishes(tx: Tx, { commandId, code, version, ...wishes }: ChangedWishes): Promise<void> {
  const own = await getOwnEntry(tx, code);
  const { entry } = own;
  await onceOnly(tx, { commandId, body: { ownChange: entry.id, version, wishes } }, () => change(), entry.id);

  async function change(): Promise<string> {
    await requireOwn(tx, own, wishes);
    // Who changed it meanwhile is a clerk: his name is not told here.
    if (entry.version !== version) throw new AppError('register-entry-changed');
    const [prepared] = await prepareDrafts(
      tx,
      own.kind,
      [{ id: entry.id, ref: entry.ref, before: entry, draft: wishes, certificates: [] }],
      null,
    );
    if (!prepared) throw new Error('The draft was lost.');
    const write = requireSound(prepared);
    if (prepared.same) return entry.id;
    await writeEntries(tx, [write], { how: () => 'changed', by: null });
    await audit(tx, 'self', 'register.own-change', `entry:${entry.id}`, namesOf(wishes).join(' '));
    await tellWorkers(tx, own, 'register-own-changed', labelsOf(own, wishes));
    return entry.id;
  }
}

type Wishes = Omit<OwnWishes, 'version'>;

const namesOf = ({ fields = {}, visitEveryDays }: Wishes) => [
  ...Object.keys(fields),
  ...(visitEveryDays === undefined ? [] : ['visitEveryDays']),
];

const labelsOf = ({ kind }: OwnEntry, { fields = {}, visitEveryDays }: Wishes) => [
  ...kind.fields.filter(({ code }) => code in fields).map(({ label }) => label),
  ...(visitEveryDays === undefined ? [] : [historyLabels.visitEveryDays]),
];

async function requireOwn(tx: Tx, { entry, kind }: OwnEntry, { fields = {}, visitEveryDays }: Wishes): Promise<void> {
  const wishes = ownWishes(kind).map(({ code }) => code);
  const own = Object.keys(fields).every((code) => wishes.includes(code)) && (visitEveryDays === undefined || kind.visits !== null);
  const stands = entry.state.endedOn === null && consentHolds(entry.consent, await today(tx));
  if (!own || !stands) throw new AppError('not-allowed');
}
