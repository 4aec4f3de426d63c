import { type FileHandle, open } from 'node:fs/promises';
import { UnusableFile } from './source-row.ts';

/** A file inside a ZIP archive, as its directory tells; only stored (0) and deflated (8) ones can be read. */
export type ZipEntry = { readonly name: string; readonly method: number; readonly packed: number; readonly offset: number };

const longestEnd = 22 + 65_535;
const mostDirectory = 16 * 1024 * 1024;
/** First bytes of an OLE container: an .xls of old, or a workbook under a password. */
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export const notWhole = () =>
  new UnusableFile(
    '文件不是完整的 XLSX 工作簿，请用电子表格软件重新另存为 .xlsx。',
    'The file is not a whole XLSX workbook; save it again as .xlsx in a spreadsheet program.',
  );

/**
 * The files inside a ZIP archive by name, from the directory at its end.
 * @throws UnusableFile when it is none, is cut off, or is under a password
 */
export async function zipEntries(file: string): Promise<ReadonlyMap<string, ZipEntry>> {
  const handle = await open(file);
  try {
    await requireZip(handle);
    return await directoryOf(handle);
  } finally {
    await handle.close();
  }
}

async function requireZip(handle: FileHandle): Promise<void> {
  const start = await bytesAt(handle, 0, 8);
  if (start.equals(ole))
    throw new UnusableFile(
      '工作簿设有打开密码，或是旧的 .xls。请去掉密码，另存为 .xlsx 后再传。',
      'The workbook is under a password, or an old .xls. Take the password off and save it as .xlsx.',
    );
  if (start.toString('latin1', 0, 2) !== 'PK') throw notWhole();
}

async function directoryOf(handle: FileHandle): Promise<ReadonlyMap<string, ZipEntry>> {
  const { size } = await handle.stat();
  const tail = await bytesAt(handle, Math.max(0, size - longestEnd), longestEnd);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) throw notWhole();
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > mostDirectory || start + length > size) throw notWhole();
  const directory = await bytesAt(handle, start, length);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw notWhole();
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [number, number, number];
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

async function bytesAt(handle: FileHandle, position: number, most: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, position);
  return buffer.subarray(0, bytesRead);
}

/** Where the bytes of an entry begin: behind its own header, whose length only it knows. */
export async function dataStart(file: string, { offset }: ZipEntry): Promise<number> {
  const handle = await open(file);
  try {
    const header = await bytesAt(handle, offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw notWhole();
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}
