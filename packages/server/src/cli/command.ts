import type pg from 'pg';
import type { Configuration } from '../platform/configuration.ts';

/** What a command works on: the same settings and the same database as the server of this folder. */
export type Office = {
  readonly configuration: Configuration;
  /** The role that owns and migrates; connect with `createPool`. */
  readonly owner: pg.PoolConfig;
  /** A server runs on this database at the same time, at this address; nothing: nobody but us. */
  readonly beside: { readonly pid: number; readonly address: string | undefined } | undefined;
  /** Aborted by the first Ctrl-C: finish the batch, say how to go on, return. A second one ends at once. */
  readonly signal: AbortSignal;
};

type Named = {
  /** As typed, e.g. `import cases`. */
  readonly name: string;
  /** One line for `gridkeeper help`. */
  readonly summary: string;
  /** Words after the name and what they mean, for `gridkeeper help <name>`. */
  readonly usage: string;
};

export type OfficeCommand = Named & OfficeWork;
export type FileCommand = Named & FileWork;
/** The whole of a command, in a file of its own in this folder: `export const command: OfficeCommand = { … }`. */
export type Command = OfficeCommand | FileCommand;

/** Works on the office's database. Throws `UsageError` for wrong words, `OperatorError` for what went wrong; a number is the exit code. */
export type OfficeWork = { run(words: readonly string[], office: Office): Promise<number | undefined> };

/** Works on files alone: no database is opened or started. Throws and returns like the other. */
export type FileWork = { runOnFiles(words: readonly string[]): Promise<number | undefined> };

/** The words after the command do not fit: answered with its usage. (Node's own `parseArgs` errors are answered likewise.) */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
