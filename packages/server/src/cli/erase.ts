import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { findErasable } from '../cases/erasable.queries.ts';
import { eraseOnRequest } from '../cases/erase-on-request.ts';
import { verifyCase } from '../cases/verify-chain.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Platform } from '../platform/platform.ts';
import { type Office, type OfficeCommand, UsageError } from './command.ts';
import { findDistrict } from './find-district.ts';

const meanings = {
  report: 'words of the report',
  address: 'address as written',
  contact: 'name and phone',
  note: 'notes and answers',
  photo: 'photos',
  summary: 'published summary',
  import: 'words of the imported row',
} as const;
const kindNames = Object.keys(meanings);

const usage = `  CASE-NUMBER        the number of the case, as the desk shows it
  --only KIND        only this: ${kindNames.join(', ')}; may be given several times
  --reason TEXT      why, for the audit log, e.g. the file number of the request; no personal words
  --yes              does not ask; needed where nobody can answer
  --district NUMBER  needed only where the database holds several offices

Erases words, contact and photos of one case for good, also while it is open, and what the search knew of its words. The steps of the case, its
limits and its figures stay, and its history still verifies. What is under legal hold stays. Backups made before still hold what was erased.
`;

export const command: OfficeCommand = {
  name: 'erase',
  summary: 'erases the words, contact and photos of one case on request',
  usage,
  run: async (words, office) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        only: { type: 'string', multiple: true },
        reason: { type: 'string' },
        yes: { type: 'boolean', default: false },
        district: { type: 'string' },
      },
    });
    const [number, ...more] = positionals;
    if (number === undefined || more.length > 0) throw new UsageError('Name one case by its number.');
    const unknown = values.only?.find((kind) => !kindNames.includes(kind));
    if (unknown !== undefined) throw new UsageError(`--only is one of ${kindNames.join(', ')}.`);
    if (!values.yes && !process.stdin.isTTY) throw new UsageError('Nobody can be asked here; say --yes.');
    const platform = openPlatform(office.configuration, office.owner, { connections: 2 });
    try {
      const districtId = await findDistrict(office, platform, values.district);
      return await erase(platform, office, districtId, { number, kinds: values.only, reason: values.reason ?? null, ask: !values.yes });
    } finally {
      await platform.pool.end();
    }
  },
};

type Wanted = {
  readonly number: string;
  readonly kinds: readonly string[] | undefined;
  readonly reason: string | null;
  readonly ask: boolean;
};

/** @returns the exit code: 1 when the history no longer verifies */
async function erase(platform: Platform, { signal }: Office, districtId: number, { number, kinds, reason, ask }: Wanted): Promise<number> {
  const found = await inTransaction(platform, { districtId, readOnly: true }, (tx) => findErasable(tx, number, kinds));
  if (!found) throw new OperatorError(`There is no case ${number} in this office. Nothing was erased.`);
  const held = found.onHold > 0 ? ` ${found.onHold} under legal hold stay.` : '';
  if (found.kinds.length === 0) {
    process.stdout.write(`Case ${number}: nothing is left to erase.${held}\n`);
    return 0;
  }
  if (ask) await confirm(number, countKinds(found.kinds), signal);
  const erased = await inTransaction(platform, { districtId }, (tx) => eraseOnRequest(tx, { caseId: found.caseId, kinds, reason }));
  process.stdout.write(`Case ${number}: erased ${countKinds(erased)}.${held}\n`);
  const { events, findings } = await inTransaction(platform, { districtId, readOnly: true }, (tx) =>
    verifyCase(tx, found.caseId, { withKey: true, photos: true }),
  );
  process.stdout.write(
    findings.length === 0
      ? `Its history of ${events} events still verifies.\n`
      : 'Its history does not verify; run bin/gridkeeper audit verify.\n',
  );
  process.stdout.write('Backups made before now still hold what was erased: delete them when their time has come.\n');
  return findings.length === 0 ? 0 : 1;
}

async function confirm(number: string, what: string, signal: AbortSignal): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const typed = await terminal.question(`Erase for good from case ${number}: ${what}.\nType the number of the case to go on: `, {
      signal,
    });
    if (typed.trim() !== number) throw new OperatorError('Nothing was erased.');
  } finally {
    terminal.close();
  }
}

/** E.g. "words of the report (1), photos (2)". */
function countKinds(kinds: readonly string[]): string {
  const counted = Object.entries(meanings).map(([kind, meaning]) => ({ count: kinds.filter((each) => each === kind).length, meaning }));
  return counted
    .filter(({ count }) => count > 0)
    .map(({ count, meaning }) => `${meaning} (${count})`)
    .join(', ');
}
