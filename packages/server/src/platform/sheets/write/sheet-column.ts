/** A cell as a list hands it over; days are `YYYY-MM-DD`, moments ISO 8601. */
export type SheetValue = string | number | boolean | null;

/** A column of a sheet that is written. `date` and `moment` become real dates, `number` real numbers; everything else is text and stays text. */
export type SheetColumn<Row> = {
  readonly title: string;
  readonly kind?: 'text' | 'number' | 'date' | 'moment';
  /** In characters; Chinese ones count twice. Default: what suits its kind. */
  readonly width?: number;
  value(row: Row): SheetValue;
};

/** What stands above and below the rows of a sheet that leaves the house: who took it, when, of which office, what for; and how many rows there are. */
export type Watermark = {
  readonly line: string;
  /** Told when all rows are there. */
  count(rows: number): string;
};

/** What is written: the sheet's name, columns, and rows as they come. */
export type SheetContent<Row> = {
  readonly name: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: AsyncIterable<Row>;
  readonly watermark: Watermark;
  /** IANA zone in which moments are shown. */
  readonly zone: string;
};
