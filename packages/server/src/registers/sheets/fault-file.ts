import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { SheetRowFault } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { Platform } from '../../platform/platform.ts';
import { filePath } from '../../platform/sheets/keep-file.ts';

const pathOf = (platform: Platform, districtId: number, fileId: string) => filePath(platform, districtId, fileId, '.faults.jsonl');

/** The list of what is wrong in a file, written beside it while it is read; begun anew with each reading. */
export async function faultFile(platform: Platform, districtId: number, fileId: string) {
  const handle = await open(pathOf(platform, districtId, fileId), 'w', 0o600);
  return {
    add: async (faults: readonly SheetRowFault[]) => {
      if (faults.length > 0) await handle.write(faults.map((fault) => `${JSON.stringify(fault)}\n`).join(''));
    },
    close: () => handle.close(),
  };
}

/** The faults in the order of their rows; nothing where no reading was begun. */
export async function* readFaults(platform: Platform, districtId: number, fileId: string): AsyncGenerator<SheetRowFault> {
  const file = createReadStream(pathOf(platform, districtId, fileId));
  try {
    for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) yield JSON.parse(line) as SheetRowFault;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  } finally {
    file.destroy();
  }
}

export async function firstFaults(platform: Platform, districtId: number, fileId: string, most: number): Promise<readonly SheetRowFault[]> {
  const faults: SheetRowFault[] = [];
  for await (const fault of readFaults(platform, districtId, fileId)) {
    faults.push(fault);
    if (faults.length === most) break;
  }
  return faults;
}
