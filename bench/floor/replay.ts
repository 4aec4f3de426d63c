import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { newId } from '../../packages/server/src/platform/new-id.ts';
import type { Statement } from '../office/statement.ts';

/** Ids, digests and case numbers as they stand in parameters. */
const token = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\d{4}-\d{6,}/g;

type Piece = string | { readonly fresh: number };
type Template = { readonly text: string; readonly values: readonly unknown[]; readonly pieces: readonly (readonly Piece[] | undefined)[] };

export type Replay = { readonly statements: number; run(client: pg.Client): Promise<void> };

/**
 * Makes a replay of recorded statements that can be run again and again: what differs between two recordings of the same life (ids of the case,
 * its contents and commands, digests, its number) is made anew each time, all else is sent as it was.
 * @throws when the two recordings are not of the same statements
 */
export function replayOf(first: readonly Statement[], second: readonly Statement[]): Replay {
  if (first.length !== second.length) throw new Error(`Two lives took ${first.length} and ${second.length} statements.`);
  const inSecond = tokensOf(second);
  const fresh = [...tokensOf(first)].filter((one) => !inSecond.has(one));
  const numbered = new Map(fresh.map((one, i) => [one, i]));
  const templates = first.map((one) => templateOf(one, numbered));
  let lives = 0;
  return {
    statements: first.length,
    async run(client) {
      lives += 1;
      const made = fresh.map((one) => makeLike(one, lives));
      for (const { text, values, pieces } of templates) {
        const sent = values.map(
          (value, i) => pieces[i]?.map((piece) => (typeof piece === 'string' ? piece : made[piece.fresh])).join('') ?? value,
        );
        await (sent.length === 0 ? client.query(text) : client.query(text, sent));
      }
    },
  };
}

function tokensOf(statements: readonly Statement[]): Set<string> {
  const texts = statements.flatMap(({ values }) => values.flat().filter((value) => typeof value === 'string'));
  return new Set(texts.flatMap((text) => text.match(token) ?? []));
}

function templateOf({ text, values }: Statement, numbered: ReadonlyMap<string, number>): Template {
  return { text, values, pieces: values.map((value) => (typeof value === 'string' ? piecesOf(value, numbered) : undefined)) };
}

/** The text cut at what is made anew; undefined when nothing is. */
function piecesOf(text: string, numbered: ReadonlyMap<string, number>): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    const fresh = numbered.get(match[0]);
    if (fresh === undefined) continue;
    pieces.push(text.slice(at, match.index), { fresh });
    at = match.index + match[0].length;
  }
  return pieces.length === 0 ? undefined : [...pieces, text.slice(at)];
}

function makeLike(one: string, life: number): string {
  if (one.length === 36) return newId(Date.now());
  if (one.length === 64) return randomBytes(32).toString('hex');
  return `${one.slice(0, 4)}-9${String(life).padStart(8, '0')}`;
}
