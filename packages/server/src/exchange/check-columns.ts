import { type CaseMapping, requiredFields } from '@gridkeeper/domain/exchange/case-mapping.ts';
import { UnusableFile } from '../platform/sheets/read/source-row.ts';

/**
 * A mapped column that the file does not have is a slip of the pen, told before anything is written. In a table every row
 * has all columns; a record of JSON Lines may leave out what is empty, so there only the columns that every case needs are looked for.
 * @throws UnusableFile naming the columns there are
 */
export function checkColumns(mapping: CaseMapping, there: readonly string[], fixed: boolean): void {
  const mapped = fixed ? Object.values(mapping.columns) : requiredFields.map((field) => mapping.columns[field]);
  const missing = mapped.filter((column) => !there.includes(column));
  if (missing.length === 0) return;
  throw new UnusableFile(
    `文件中没有这些列：${missing.join('、')}。文件中的列有：${there.join('、')}。请修改映射文件。`,
    `The file has no column ${missing.join(', ')}. It has: ${there.join(', ')}. Mend the mapping.`,
  );
}
