import { type AdministratorView, listAdministrators } from '../people/administrators.queries.ts';
import { invite, inviteUrl } from '../people/invite.ts';
import { getOffice } from '../people/office.queries.ts';
import { newToken } from '../people/session-token.ts';
import type { Tx } from '../platform/database/tx.ts';

type Wanted = {
  readonly origin: string;
  /** The office was made just now. */
  readonly made: boolean;
  /** Make links for administrators without account. */
  readonly links: boolean;
};

const system = { kind: 'system' } as const;

/** What stands after `gridkeeper init`, with the links if they are wanted; links of people who have an account are never made here. */
export async function initReport(tx: Tx, { origin, made, links }: Wanted): Promise<string> {
  const { district, pack, zone } = await getOffice(tx);
  const all = await listAdministrators(tx);
  const waiting = all.filter((one) => !one.hasAccount);
  const lines = [
    `${made ? 'The office is made' : 'The office'}: ${district.name} (${district.street}), zone ${zone}, rules ${pack.id} ${pack.version}.`,
    ...all.filter((one) => one.hasAccount).map((one) => `  ${titleOf(one)}: ${one.name}, set up`),
  ];
  for (const one of waiting) lines.push(...(links ? await linkLines(tx, origin, one) : [`  ${titleOf(one)}: ${one.name}, not set up yet`]));
  if (waiting.length > 0) lines.push('', links ? hint : 'New links for those not set up: bin/gridkeeper init --new-links');
  return `${lines.join('\n')}\n`;
}

const hint =
  'Each link works once, for 72 hours, and is for one person; give the three to three different people. The server must run while they open them: npm start';

const titleOf = ({ role }: AdministratorView): string => `${role.zh} ${role.en}`;

async function linkLines(tx: Tx, origin: string, one: AdministratorView): Promise<string[]> {
  const token = newToken();
  await invite(tx, system, { personId: one.personId, token });
  return [`  ${titleOf(one)}:`, `    ${inviteUrl(origin, token)}`];
}
