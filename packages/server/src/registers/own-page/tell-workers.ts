import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { MessageTemplate } from '@gridkeeper/domain/people/messages.ts';
import type { StaffActor } from '../../people/actor.ts';
import { getActor } from '../../people/get-actor.ts';
import { gridWorkers } from '../../people/grid-workers.queries.ts';
import { putMessages } from '../../people/put-messages.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { maySee, registerScope } from '../register.policy.ts';
import type { OwnEntry } from './get-own-entry.ts';

type Template = Extract<MessageTemplate, `register-own-${string}`>;

/**
 * Tells the workers of the grid who see the entry what a person did on his own page: register and fields by name, no value and nobody's name. The entry is
 * linked as long as it is there for them: a look that is refused would be told to the person.
 */
export async function tellWorkers(tx: Tx, { entry, kind }: OwnEntry, template: Template, fields: readonly Label[]): Promise<void> {
  const gone = entry.restricted && template === 'register-own-withdrawn';
  const params = {
    ...{ kind: kind.label.zh, kindEn: kind.label.en },
    ...{ field: fields.map(({ zh }) => zh).join('、'), fieldEn: fields.map(({ en }) => en).join(', ') },
    ...(gone ? {} : { entryId: entry.id }),
  };
  const personIds = await workersWhoSee(tx, entry);
  await putMessages(
    tx,
    personIds.map((personId) => ({ personId, at: tx.now, template, params, caseId: null })),
  );
}

/** Workers of the grid, of a care recipient those only who look after him. */
export async function workersWhoSee(tx: Tx, { restricted, ground }: StoredEntry): Promise<string[]> {
  const seeing: string[] = [];
  for (const { personId } of await gridWorkers(tx, ground.areaIds)) {
    const actor = await findActor(tx, personId);
    if (actor && maySee(await registerScope(tx, actor), { restricted, areaIds: ground.areaIds })) seeing.push(personId);
  }
  return seeing;
}

/** Nobody reads messages before he has an account; that must not stop what a person does with his own. */
const findActor = (tx: Tx, personId: string): Promise<StaffActor | undefined> =>
  getActor(tx, personId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return undefined;
    throw error;
  });
