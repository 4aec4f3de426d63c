import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../platform/app-error.ts';

/** argon2id with OWASP's lower memory setting (19 MiB, 2 passes): about 30 ms here. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export const passwordMatches = (stored: string, password: string): Promise<boolean> => verify(stored, password);

/** @throws AppError password-weak: at least 10 characters, two kinds of them, not containing the user name */
export function requireStrong(password: string, username: string): void {
  const kinds = [/\p{L}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  if ([...password].length < 10 || kinds < 2 || password.toLowerCase().includes(username.toLowerCase()))
    throw new AppError('password-weak');
}
