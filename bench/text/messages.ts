import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '@gridkeeper/domain/text/lexicon.ts';
import { root } from '../../packages/server/src/platform/root.ts';

const folder = join(root, '../shared/data/citizen-messages');

/** Real messages lie beside the repository, never in it. */
export const haveMessages = existsSync(folder);

export type Message = { readonly id: string; readonly at: string; readonly title: string; readonly text: string; readonly topic?: string };

export function messagesOf(file: string): readonly Message[] {
  return readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): Message => JSON.parse(line));
}

/** Groups of messages about one problem, by name. */
export function hotGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const read: Record<string, readonly string[]> = JSON.parse(readFileSync(join(folder, 'hot-topics.json'), 'utf8'));
  return new Map(Object.entries(read).map(([name, ids]) => [name, new Set(ids)]));
}

/** The authority's own list of topics: the words of its lower levels speak for their head. */
export function taxonomyClaims(heads: ReadonlySet<string>): readonly Claim[] {
  const rows = readFileSync(join(folder, 'taxonomy.csv'), 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [head = '', ...below] = row.trim().split(',');
    return heads.has(head) ? [head, ...below].map((word) => ({ word, code: head, weight: 1 })) : [];
  });
}

export const textOf = ({ title, text }: Message): string => `${title}\n${text}`;
