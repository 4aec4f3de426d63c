import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import type { SheetRowFault } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { columnsIn } from '../../exchange/exports/columns.ts';
import type { ExportedList } from '../../exchange/exports/send-list.ts';
import type { Platform } from '../../platform/platform.ts';
import { readFaults } from './fault-file.ts';
import type { RegisterFile } from './import-state.ts';

const pageSize = 1_000;

/** What is wrong in a file, row by row: where, what stands there, why, and what to do. Named by its list, never by the file. */
export function reportList(
  platform: Platform,
  districtId: number,
  file: RegisterFile,
  name: Label,
  locale: Locale,
): ExportedList<SheetRowFault> {
  const { column, say } = columnsIn(locale);
  const faults = readFaults(platform, districtId, file.id);
  return {
    list: 'import-report',
    filter: { import: file.id, kind: file.kind },
    title: name[locale],
    reason: null,
    columns: [
      column('row', (fault) => fault.row, 'number', 8),
      column('column', (fault) => fault.column, 'text', 20),
      column('value', (fault) => fault.value, 'text', 30),
      column('why', (fault) => say(fault.why), 'text', 44),
      column('remedy', (fault) => say(fault.remedy), 'text', 44),
    ],
    page: async () => {
      const items: SheetRowFault[] = [];
      while (items.length < pageSize) {
        const next = await faults.next();
        if (next.done) return { items, next: null };
        items.push(next.value);
      }
      return { items, next: 'more' };
    },
  };
}
