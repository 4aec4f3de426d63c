import { countCases } from '../cases/audit-count.queries.ts';
import { type Finding, findingMeanings } from '../cases/audit-finding.ts';
import { oneSnapshot, type VerifyOptions, verifyChains } from '../cases/verify-chain.ts';
import { findLastCheckpoint } from '../platform/audit-checkpoints.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { startProgress } from './progress.ts';

/** Verifies one district, tells every finding as it comes and the sum at the end. @returns how much was found, or that it was stopped */
export async function verifyDistrict(platform: Platform, districtId: number, signal: AbortSignal, options: VerifyOptions): Promise<number> {
  return inTransaction(platform, { districtId, readOnly: true }, async (tx) => {
    await oneSnapshot(tx);
    const progress = startProgress('Verifying', await countCases(tx));
    // Findings can be piped away; in a terminal they must not break the bar.
    const tell = process.stdout.isTTY ? progress.note : (line: string) => process.stdout.write(`${line}\n`);
    const checkpoint = await findLastCheckpoint(tx);
    const sum = { cases: 0, events: 0, found: 0 };
    for await (const { cases, events, findings } of verifyChains(tx, options)) {
      for (const finding of findings) tell(lineOf(finding));
      progress.advance(cases);
      sum.cases += cases;
      sum.events += events;
      sum.found += findings.length;
      if (signal.aborted) break;
    }
    progress.end();
    const since = checkpoint ? `last signed checkpoint ${checkpoint.at.toISOString()}` : 'no checkpoint signed yet';
    const result = sum.found === 0 ? 'nothing found' : `${sum.found} found, listed above`;
    process.stdout.write(`${sum.cases} cases, ${sum.events} events, ${since}: ${signal.aborted ? 'stopped; so far ' : ''}${result}\n`);
    return sum.found + (signal.aborted ? 1 : 0);
  });
}

function lineOf({ kind, number, seq }: Finding): string {
  const where = number === '' ? 'Office' : `Case ${number}`;
  return `${where}${seq === undefined ? '' : `, event ${seq}`}: ${findingMeanings[kind]} (${kind})`;
}
