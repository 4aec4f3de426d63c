import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { settingsOf, startServer } from './start-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo town of this run answers, e.g. http://127.0.0.1:41235 */
    office: string;
  }
}

/** Starts the demo town as a stranger would, on a free port and in a folder of its own; ends it after the last test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gridkeeper-e2e-'));
  const { address, end } = await startServer(dataFolder, settingsOf(dataFolder));
  project.provide('office', address);
  return end;
}
