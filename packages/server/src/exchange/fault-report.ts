import { accessSync, closeSync, constants, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type RowFault, reasonOf } from '@gridkeeper/domain/exchange/fault.ts';
import { UnusableFile } from '../platform/sheets/read/source-row.ts';

/** The list of bad rows as a CSV file that spreadsheets open rightly (UTF-8 with a mark); made with the first fault, not before. */
export class FaultReport {
  readonly file: string;
  #descriptor: number | undefined;

  /** @throws UnusableFile when its folder cannot be written to: better told before an import than in the middle of it */
  constructor(file: string) {
    this.file = file;
    try {
      accessSync(dirname(file), constants.W_OK);
    } catch {
      throw new UnusableFile(
        `无法在这里写问题清单：${file}。请用 --report 指定其他位置。`,
        `The list of bad rows cannot be written to ${file}. Name another place with --report.`,
      );
    }
  }

  /** @param row where the row stands in the imported file */
  add(row: number, faults: readonly RowFault[]): void {
    if (this.#descriptor === undefined) {
      this.#descriptor = openSync(this.file, 'w');
      writeSync(this.#descriptor, `\ufeff${line(['row 行', 'column 列', '原因', 'reason', 'value 值'])}`);
    }
    const lines = faults.map((fault) => {
      const { zh, en } = reasonOf(fault);
      return line([String(row), fault.column, zh, en, fault.value]);
    });
    writeSync(this.#descriptor, lines.join(''));
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

// A spreadsheet would calculate what begins like a formula; the values come from strangers.
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
