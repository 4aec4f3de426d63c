import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../packages/server/src/platform/root.ts';
import { emptyPageBytes } from '../floor/empty-page.ts';
import { figure } from '../report/figures.ts';
import type { Section } from '../report/row.ts';

const dist = join(root, 'packages/web/dist');
const faces = [
  { what: 'portal', page: 'index.html', opened: [], aim: 120 },
  { what: 'field', page: 'field.html', opened: [], aim: 200 },
  { what: 'desk', page: 'desk.html', opened: [], aim: 500 },
  { what: 'desk, with the queue that comes after signing in', page: 'desk.html', opened: ['queue-page-'], aim: 500 },
] as const;

/** Bytes that a browser must have before a face shows: its page, and all scripts and style sheets that it names or that those import at once. */
export async function firstLoad(): Promise<Section> {
  const floor = `React alone ${figure((await emptyPageBytes()) / 1_000)} KB`;
  return {
    title: 'First load',
    notes: ['gzip -9, KB of 1,000 bytes. Maps, charts and the other pages of the desk are fetched when they are opened and are not in it.'],
    rows: faces.map(({ what, page, opened, aim }) => {
      const files = filesOf(page, opened);
      const kilobytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / 1_000;
      return {
        what: `${what} (${files.length} files)`,
        measured: `${figure(kilobytes)} KB`,
        floor,
        aim: `<= ${aim} KB`,
        met: kilobytes <= aim,
      };
    }),
  };
}

function filesOf(page: string, opened: readonly string[]): string[] {
  const html = readFileSync(join(dist, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const later = readdirSync(join(dist, 'assets')).filter(
    (file) => opened.some((start) => file.startsWith(start)) && /\.(js|css)$/.test(file),
  );
  const found = new Set([page, ...named, ...later.map((file) => `assets/${file}`)]);
  for (const file of found) for (const next of importedBy(file)) found.add(next); // a set is walked to the end while it grows
  return [...found];
}

/** Static imports only: `import … from "./x.js"` and `import "./x.js"`, not `import("./x.js")`. */
function importedBy(file: string): string[] {
  if (!file.endsWith('.js')) return [];
  const text = readFileSync(join(dist, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)].map((match) => `assets/${match[1]}`);
}
