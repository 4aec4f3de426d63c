import type pg from 'pg';

/** Digest over the heads of all histories, read in the backup's own snapshot; handed in by whoever knows the histories. */
export type HeadsOf = (client: pg.ClientBase) => Promise<string>;
