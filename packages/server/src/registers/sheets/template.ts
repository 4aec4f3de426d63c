import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import { sheetFields } from '@gridkeeper/domain/exchange/sheet-fields.ts';
import type { SheetField } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import ExcelJs from 'exceljs';

const words = {
  data: { zh: '数据', en: 'Data' },
  help: { zh: '填写说明', en: 'How to fill it in' },
  choices: { zh: '选项', en: 'Choices' },
  column: { zh: '列', en: 'Column' },
  required: { zh: '必填', en: 'Required' },
  kind: { zh: '类型', en: 'Type' },
  allowed: { zh: '可填的内容', en: 'What may stand there' },
  example: { zh: '示例', en: 'Example' },
  note: { zh: '说明', en: 'Note' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  pick: { zh: '请从下拉选项中选择', en: 'Choose one of the list' },
} as const satisfies Record<string, Label>;

const typeWords: Readonly<Record<SheetField['type'], Label>> = {
  text: { zh: '文字', en: 'text' },
  code: { zh: '编码（文本格式，保留前面的零）', en: 'code (as text, with its zeros)' },
  number: { zh: '数字', en: 'number' },
  date: { zh: '日期', en: 'date' },
  'yes-no': { zh: '是 / 否', en: 'yes or no' },
  choice: { zh: '选项', en: 'choice' },
  phone: { zh: '电话', en: 'phone' },
  degrees: { zh: '度（小数）', en: 'degrees' },
};
const formats: Partial<Readonly<Record<SheetField['type'], string>>> = { number: 'General', degrees: 'General', date: 'yyyy-mm-dd' };
/** Rows that are made ready: text stays text in them, choices can be picked. */
const readyRows = 2_000;

/** The template 导入模板 of a register: headings in the pack's words, a sheet that explains each column, and one of choices that the first picks from. */
export async function templateOf(kind: RegisterKind, locale: Locale): Promise<Buffer> {
  const fields = sheetFields(kind);
  const book = new ExcelJs.Workbook();
  const data = book.addWorksheet(words.data[locale], { views: [{ state: 'frozen', ySplit: 1 }] });
  addHelp(book, fields, locale);
  const choices = book.addWorksheet(words.choices[locale], { state: 'veryHidden' });
  data.columns = fields.map((field) => ({ header: `${field.required ? '*' : ''}${field.label[locale]}`, width: widthOf(field, locale) }));
  styleHead(data.getRow(1));
  fields.forEach((field, i) => {
    const letter = data.getColumn(i + 1).letter;
    data.getColumn(i + 1).numFmt = formats[field.type] ?? '@';
    const options = field.type === 'yes-no' ? [words.yes[locale], words.no[locale]] : field.options.map(({ label }) => label[locale]);
    if (options.length === 0) return;
    options.forEach((option, row) => {
      choices.getCell(row + 1, i + 1).value = option;
    });
    const list = `'${words.choices[locale]}'!$${letter}$1:$${letter}$${options.length}`;
    for (let row = 2; row <= readyRows; row += 1)
      data.getCell(row, i + 1).dataValidation = {
        ...{ type: 'list', allowBlank: true, formulae: [list], showErrorMessage: true, error: words.pick[locale] },
      };
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addHelp(book: ExcelJs.Workbook, fields: readonly SheetField[], locale: Locale): void {
  const help = book.addWorksheet(words.help[locale], { views: [{ state: 'frozen', ySplit: 1 }] });
  help.columns = (['column', 'required', 'kind', 'allowed', 'example', 'note'] as const).map((word, i) => ({
    header: words[word][locale],
    width: [24, 8, 26, 40, 22, 44][i] ?? 20,
  }));
  styleHead(help.getRow(1));
  for (const field of fields) {
    const row = help.addRow([
      field.label[locale],
      field.required ? words.yes[locale] : '',
      typeWords[field.type][locale],
      field.options.map(({ label }) => label[locale]).join('、'),
      field.example,
      field.hint?.[locale] ?? '',
    ]);
    row.alignment = { vertical: 'top', wrapText: true };
  }
}

function styleHead(row: ExcelJs.Row): void {
  row.font = { bold: true };
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F1F8' } };
}

const widthOf = ({ label, type }: SheetField, locale: Locale) =>
  Math.max(type === 'text' ? 22 : 14, label[locale].length * (locale === 'zh' ? 2 : 1) + 3);
