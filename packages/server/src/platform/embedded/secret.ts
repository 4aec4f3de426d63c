import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { OperatorError } from '../operator-error.ts';
import { type DatabaseFolder, giveToFolderOwner } from './folder.ts';
import { runToEnd } from './run-to-end.ts';
import type { Runner } from './runner.ts';
import { clusterArgument } from './settings.ts';

/** Migrates and owns everything; no superuser. Requests run as gridkeeper_app, which the migrations create. */
export const ownerRole = 'gridkeeper';

export const newPassword = (): string => randomBytes(24).toString('hex');

/** One statement a line: so does the single-user mode read. The password goes in by stdin and stands in no list of processes. */
export const setOwnerPassword = async (runner: Runner, cluster: string, password: string, lockFd: number): Promise<void> => {
  const input = [
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${ownerRole}') THEN CREATE ROLE ${ownerRole}; END IF; END $$;`,
    `ALTER ROLE ${ownerRole} LOGIN NOSUPERUSER CREATEDB CREATEROLE PASSWORD '${password}';`,
    '',
  ].join('\n');
  const said = await runToEnd(runner, runner.binaries.postgres, ['--single', '-D', clusterArgument(cluster), 'postgres'], {
    cwd: cluster,
    lockFd,
    input,
  });
  const fault = said.split('\n').find((line) => /\b(ERROR|FATAL|PANIC):/.test(line));
  if (fault !== undefined) throw new OperatorError(`The database's password could not be set: ${fault}`);
};

export const writeSecret = (folder: DatabaseFolder, password: string): void => {
  const unfinished = `${folder.secret}.new`;
  writeFileSync(unfinished, `${JSON.stringify({ [ownerRole]: password })}\n`, { mode: 0o600, flush: true });
  giveToFolderOwner(unfinished);
  renameSync(unfinished, folder.secret);
};

export const readSecret = (folder: DatabaseFolder): string => {
  const secret: Readonly<Record<string, string>> = JSON.parse(readFileSync(folder.secret, 'utf8'));
  const password = secret[ownerRole];
  if (password === undefined)
    throw new OperatorError(`${folder.secret} is damaged. Delete it and start again: a new password is then set.`);
  return password;
};

/** A lost password file is no lost data: the single-user mode sets a new one. Before the server starts. */
export const restoreLostSecret = async (folder: DatabaseFolder, runner: Runner, lockFd: number): Promise<void> => {
  if (existsSync(folder.secret)) return;
  const password = newPassword();
  await setOwnerPassword(runner, folder.cluster, password, lockFd);
  writeSecret(folder, password);
};
