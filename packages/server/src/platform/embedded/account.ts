import { readFileSync, statSync } from 'node:fs';
import type { DatabaseFolder } from './folder.ts';

/** PostgreSQL refuses to run as root, so a start by root drops to an account without rights. */
export type Account = { readonly uid: number; readonly gid: number };

const accounts = (): readonly (readonly string[])[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));

const toAccount = (row: readonly string[] | undefined): Account | undefined =>
  row === undefined ? undefined : { uid: Number(row[2]), gid: Number(row[3]) };

/** initdb wants an account that has a name; the number of a container's volume may have none. */
const findNamedOwner = (path: string): Account | undefined => {
  const uid = statSync(path, { throwIfNoEntry: false })?.uid ?? 0;
  return uid === 0 ? undefined : toAccount(accounts().find((row) => row[2] === `${uid}`));
};

const findByName = (name: string): Account | undefined => toAccount(accounts().find((row) => row[0] === name));

const nobody: Account = { uid: 65534, gid: 65534 };

/** Whoever owns the cluster already, else the folder's owner, else an account every Linux has. */
export const chooseAccount = (folder: DatabaseFolder): Account =>
  findNamedOwner(folder.cluster) ??
  findNamedOwner(folder.path) ??
  findByName('postgres') ??
  findByName('daemon') ??
  findByName('nobody') ??
  nobody;
