import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { diff } from '@gridkeeper/domain/policy/diff/diff.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { AppError, problemOf } from '../platform/app-error.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Platform } from '../platform/platform.ts';
import { hashPack } from '../policy/load-pack.ts';
import { findCurrentPack } from '../policy/packs.ts';
import { publishVersion } from '../policy/publish-version.ts';
import { type OfficeCommand, UsageError } from './command.ts';
import { findDistrict } from './find-district.ts';
import { printChanges } from './policy-diff-print.ts';
import { localeOf } from './policy-locale.ts';
import { openPack } from './policy-open-pack.ts';

const usage = `  PACK               a folder with a pack.yaml, or the name of one that comes with the product
  --dry-run          checks it and says what would change for whom
  --lang zh|en       the language of the changes; default: that of the terminal
  --district NUMBER  needed only where the database holds several offices

The pack is checked first; one with faults is listed and not taken. New cases take the new version, running ones keep theirs until
bin/gridkeeper policy migrate moves them. A unit, post or level that running cases need is not taken away unless the pack names a successor.
`;

const options = {
  'dry-run': { type: 'boolean', default: false },
  lang: { type: 'string' },
  district: { type: 'string' },
} as const;

export const command: OfficeCommand = {
  name: 'policy publish',
  summary: 'checks a policy pack and makes it the version for new cases',
  usage,
  run: async (words, office) => {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    const [word, ...more] = positionals;
    if (word === undefined || more.length > 0) throw new UsageError('Name one policy pack.');
    const locale = localeOf(values.lang);
    const pack = await openPack(word);
    const platform = openPlatform(office.configuration, office.owner, { connections: 3 });
    try {
      const districtId = await findDistrict(office, platform, values.district);
      const current = await inTransaction(platform, { districtId, readOnly: true }, findCurrentPack);
      if (current) process.stdout.write(`${printChanges(current.pack, pack, diff(current.pack, pack), locale)}\n`);
      process.stdout.write(await publish(platform, districtId, { pack, locale, dryRun: values['dry-run'] }));
    } finally {
      await platform.pool.end();
    }
    return 0;
  },
};

type Wanted = { readonly pack: CompiledPack; readonly locale: Locale; readonly dryRun: boolean };

/** Thrown to undo what was tried out. */
class TriedOut extends Error {}

/** A dry run publishes and takes it back, so that it is refused for whatever would refuse it in earnest. */
async function publish(platform: Platform, districtId: number, { pack, locale, dryRun }: Wanted): Promise<string> {
  const wanted = { commandId: randomUUID(), pack, hash: hashPack(pack) };
  try {
    const version = await inTransaction(platform, { districtId }, async (tx) => {
      const published = await publishVersion(tx, { kind: 'system' }, wanted);
      if (dryRun) throw new TriedOut();
      return published;
    });
    return `${version.id} ${version.version} is in force (${version.hash.slice(0, 12)}). Cases by earlier versions keep them: bin/gridkeeper policy migrate --dry-run\n`;
  } catch (fault) {
    if (fault instanceof TriedOut) return 'Nothing was published.\n';
    throw fault instanceof AppError ? new OperatorError(refusal(fault, locale), { cause: fault }) : fault;
  }
}

function refusal(fault: AppError, locale: Locale): string {
  const { title, detail, fields = [] } = problemOf(fault, locale);
  return [`${title}. ${detail}`, ...fields.map((one) => `  ${one.field}: ${one.message}`)].join('\n');
}
