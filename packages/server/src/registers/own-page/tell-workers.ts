import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { MessageTemplate } from '@gridkeeper/domain/people/messages.ts';
import { putMessages } from '../../people/put-messages.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { workersWhoSee } from '../workers-who-see.queries.ts';
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
  const personIds = await workersWhoSee(tx, entry.restricted, entry.ground.areaIds);
  await putMessages(
    tx,
    personIds.map((personId) => ({ personId, at: tx.now, template, params, caseId: null })),
  );
}
