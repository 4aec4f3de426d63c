import { spawnSync } from 'node:child_process';
import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { OperatorError } from '../operator-error.ts';
import { giveToFolderOwner } from './folder.ts';

export type LockHolder = { readonly pid: number; readonly what: 'server' | 'command'; readonly address?: string };

export type FileLock = {
  /** Handed to a child as stdio, the lock lives until the child ends too. */
  readonly fd: number;
  sign(holder: LockHolder): void;
  release(): void;
};

export const findLockHolder = (path: string): LockHolder | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Where there is no flock (macOS, Windows) the signed process id is all there is to go by. */
const isHeldByProcess = (path: string): boolean => {
  const holder = findLockHolder(path);
  return holder !== undefined && holder.pid !== process.pid && isAlive(holder.pid);
};

/** `flock` on a descriptor inherited from us locks our own descriptor: the kernel lets go when the last holder ends, however it ends. */
const isBusy = (fd: number, path: string): boolean => {
  const { status, error } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] });
  if (error !== undefined) return isHeldByProcess(path);
  if (status === 0 || status === 1) return status === 1;
  throw new OperatorError(`${path} cannot be locked on this file system. Point GRIDKEEPER_DATA to a folder on a local disk.`);
};

/** The lock on this file, or nothing when another process has it. */
export const takeLock = (path: string): FileLock | undefined => {
  const fd = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  giveToFolderOwner(path);
  try {
    if (isBusy(fd, path)) {
      closeSync(fd);
      return undefined;
    }
  } catch (fault) {
    closeSync(fd);
    throw fault;
  }
  return {
    fd,
    sign: (holder) => {
      ftruncateSync(fd, 0);
      writeSync(fd, JSON.stringify(holder), 0);
      fsyncSync(fd);
    },
    release: () => {
      ftruncateSync(fd, 0);
      closeSync(fd);
    },
  };
};
