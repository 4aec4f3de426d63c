import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { MessageTemplate } from '@gridkeeper/domain/people/messages.ts';
import { gridWorkers } from '../../people/grid-workers.queries.ts';
import { putMessages } from '../../people/put-messages.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { OwnEntry } from './get-own-entry.ts';

type Template = Extract<MessageTemplate, `register-own-${string}`>;

/** Tells the workers of the grid what a person did on his own page: register and fields by name, no value and nobody's name. */
export async function tellWorkers(tx: Tx, { entry, kind }: OwnEntry, template: Template, fields: readonly Label[]): Promise<void> {
  const params = {
    ...{ kind: kind.label.zh, kindEn: kind.label.en, entryId: entry.id },
    ...{ field: fields.map(({ zh }) => zh).join('、'), fieldEn: fields.map(({ en }) => en).join(', ') },
  };
  const workers = await gridWorkers(tx, entry.ground.areaIds);
  await putMessages(
    tx,
    workers.map(({ personId }) => ({ personId, at: tx.now, template, params, caseId: null })),
  );
}
