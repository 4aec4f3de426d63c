import { z } from 'zod';

/** First entry of an archive: what is needed to read the rest. */
export const headerName = 'gridkeeper-backup.json';
/** Last entry: what must have come by then. An archive without it was cut off. */
export const manifestName = 'manifest.json';

const tableHeader = z.strictObject({ name: z.string(), columns: z.array(z.string()).min(1) });

export const headerSchema = z.strictObject({
  format: z.literal(1),
  /** Version of the product that made it. */
  product: z.string(),
  madeAt: z.iso.datetime(),
  /** Whether the demo town lies in it; null for a database in which no office was set up. */
  demo: z.boolean().nullable(),
  /** Numbers of the migrations that its database had. */
  migrations: z.array(z.int()).min(1),
  tables: z.array(tableHeader),
  /** False: photos stay where they are (a backup before a migration). */
  photos: z.boolean(),
});
export type Header = z.infer<typeof headerSchema>;
export type TableHeader = z.infer<typeof tableHeader>;

export const manifestSchema = z.strictObject({
  /** Rows and SHA-256 of the COPY text of each table. */
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int(), sha256: z.string() })),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.int(), called: z.boolean() })),
  /** SHA-256 over names and bytes of all photos, in order. `missing`: erased for good, or lost before. */
  photos: z.strictObject({ count: z.int(), missing: z.int(), sha256: z.string() }),
  /** Digest over the heads of all histories; null where it was not taken. */
  heads: z.string().nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;
