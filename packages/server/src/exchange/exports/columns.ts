import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import { type SheetColumnCode, sheetColumns, sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import type { SheetColumn } from '../../platform/sheets/write/sheet-column.ts';

type Value<Row> = SheetColumn<Row>['value'];
type Kind = NonNullable<SheetColumn<never>['kind']>;

/** Makes columns with headings in the reader's language. */
export function columnsIn(locale: Locale) {
  return {
    column: <Row>(code: SheetColumnCode, value: Value<Row>, kind: Kind = 'text', width?: number): SheetColumn<Row> => ({
      title: sheetColumns[code][locale],
      kind,
      ...(width === undefined ? {} : { width }),
      value,
    }),
    say: (label: Label | null | undefined) => label?.[locale] ?? null,
    yes: (is: boolean) => (is ? sheetWords.yes : sheetWords.no)[locale],
  };
}
