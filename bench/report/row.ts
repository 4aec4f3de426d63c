/** One line of the table: what was measured, beside its floor in the same run, against the aim. */
export type Row = {
  readonly what: string;
  readonly measured: string;
  /** The least that could do the same: the bare driver, a linear scan, a COPY. */
  readonly floor: string;
  readonly aim: string;
  readonly met: boolean;
};

/** A group of rows under one heading, as one benchmark gives it. */
export type Section = { readonly title: string; readonly notes: readonly string[]; readonly rows: readonly Row[] };
