import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { onceOnly } from '../platform/once-command.ts';
import { addPerson } from './add-person.ts';
import { givePost, type NewPost } from './give-post.ts';
import { invite } from './invite.ts';
import { type PeopleEditor, requirePeopleEditor } from './people.policy.ts';

export type Employment = {
  readonly commandId: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly post: Omit<NewPost, 'personId'>;
};

/**
 * Adds a person with the first post and a one-time link, all or nothing. The same command again gives the same person and the same link.
 * @throws AppError as addPerson and givePost; command-reused
 */
export async function employ(
  tx: Tx,
  actor: PeopleEditor,
  input: Employment,
): Promise<{ readonly personId: string; readonly token: string }> {
  requirePeopleEditor(actor);
  const personId = newId(tx.now);
  const tokenOf = (id: string) => tx.platform.keyring.sign(`${tx.districtId}:${id}`, 'invitation').toString('base64url');
  const run = async () => {
    await addPerson(tx, actor, { personId, name: input.name, phone: input.phone });
    await givePost(tx, actor, { ...input.post, personId });
    await invite(tx, actor, { personId, token: tokenOf(personId) });
    return personId;
  };
  const { ref } = await onceOnly(tx, { commandId: input.commandId, body: { employ: input } }, run, personId);
  return { personId: ref, token: tokenOf(ref) };
}
