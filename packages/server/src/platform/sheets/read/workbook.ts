import { isDateFormat } from './date-formats.ts';
import { SharedTexts } from './shared-texts.ts';
import { UnusableFile } from './source-row.ts';
import { TextRuns } from './xlsx-text.ts';
import { attributeOf, type XmlHandler, XmlScanner } from './xml-scanner.ts';
import { notWhole, type ZipEntry, zipEntries } from './zip-entries.ts';
import { zipText } from './zip-text.ts';

export type BookSheet = { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry };

/** A workbook whose directory was read; rows are read from its sheets as they are asked for. */
export type Workbook = {
  readonly file: string;
  readonly sheets: readonly BookSheet[];
  readonly texts: SharedTexts;
  /** Styles by number that show a day or a time. */
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
  close(): void;
};

/** @throws UnusableFile when it is no whole workbook, is under a password, has no sheet, or swells beyond measure */
export async function openWorkbook(file: string): Promise<Workbook> {
  const entries = await zipEntries(file);
  const scan = async (name: string, handler: Partial<XmlHandler>) => {
    const entry = entries.get(name);
    if (!entry) return;
    const scanner = new XmlScanner({ open: () => undefined, text: () => undefined, close: () => undefined, ...handler });
    for await (const piece of zipText(file, entry)) scanner.write(piece);
  };
  const targets = new Map<string, string>();
  await scan('xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributeOf(attributes, 'Id') ?? '', attributeOf(attributes, 'Target') ?? '');
    },
  });
  const sheets: BookSheet[] = [];
  let since1904 = false;
  await scan('xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attributeOf(attributes, '\\w+:id') ?? '') ?? '';
      const entry = entries.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      const hidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
      if (entry && !/chartsheet/.test(target)) sheets.push({ name: attributeOf(attributes, 'name') ?? '', hidden, entry });
    },
  });
  if (sheets.length === 0) throw entries.has('xl/workbook.bin') ? binary() : notWhole();
  const dateStyles = new Set<number>();
  await scan('xl/styles.xml', styleReader(dateStyles));
  const texts = new SharedTexts();
  try {
    await scan('xl/sharedStrings.xml', textReader(texts));
    texts.flush();
  } catch (error) {
    texts.close();
    throw error;
  }
  return { file, sheets, texts, dateStyles, since1904, close: () => texts.close() };
}

function styleReader(dateStyles: Set<number>): Partial<XmlHandler> {
  const formats = new Map<number, string>();
  let inCells = false;
  let style = 0;
  return {
    open(name, attributes) {
      const id = Number(attributeOf(attributes, 'numFmtId'));
      if (name === 'numFmt') formats.set(id, attributeOf(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (isDateFormat(id, formats.get(id))) dateStyles.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  };
}

function textReader(texts: SharedTexts): Partial<XmlHandler> {
  const runs = new TextRuns();
  return {
    open: (name) => runs.open(name),
    text: (text) => runs.add(text),
    close(name) {
      runs.close(name);
      if (name === 'si') texts.add(runs.take());
    },
  };
}

const binary = () => new UnusableFile('不支持 .xlsb，请另存为 .xlsx。', 'Files of kind .xlsb cannot be read; save it as .xlsx.');
