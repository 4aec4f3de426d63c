import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { getPerson } from './get-person.ts';
import { auditor, type PeopleEditor, requirePeopleEditor, requireSomebodyElse } from './people.policy.ts';
import { db } from './people.tables.ts';
import { tokenHash } from './session-token.ts';

const validHours = 72;

/**
 * Makes a token of a one-time link 一次性链接 valid, for 72 hours; every earlier link of the person ends. It sets up an account, or a new
 * password for one that is there, and lets a disabled person in again.
 * @throws AppError not-allowed, not-found, person-own
 */
export async function invite(tx: Tx, actor: PeopleEditor, input: { readonly personId: string; readonly token: string }): Promise<void> {
  requirePeopleEditor(actor);
  requireSomebodyElse(actor, input.personId);
  await getPerson(tx, input.personId);
  await voidInvitations(tx, input.personId);
  await db(tx)
    .insertInto('setup_tokens')
    .values({
      token_hash: tokenHash(input.token),
      district_id: tx.districtId,
      person_id: input.personId,
      expires_at: new Date(tx.now + validHours * 3_600_000),
      used_at: null,
    })
    .execute();
  await audit(tx, auditor(actor), 'person.invite', `person:${input.personId}`);
}

/** Ends the links that a person has not used yet. */
export async function voidInvitations(tx: Tx, personId: string): Promise<void> {
  await db(tx)
    .deleteFrom('setup_tokens')
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute();
}

/** The token stands behind `#`, so no server on the way writes it into a log. */
export const inviteUrl = (origin: string, token: string): string => `${origin}/desk/setup#${token}`;
