import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '../../packages/server/src/platform/root.ts';

const name = 'virtual:empty-page';
const source = `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
createRoot(document.body).render(createElement('p', null, '网格'));`;

/** Bytes, gzip, of a page that does nothing but start React: what a face of ours cannot go below. */
export async function emptyPageBytes(): Promise<number> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [{ name: 'empty-page', resolveId: (id) => (id === name ? id : null), load: (id) => (id === name ? source : null) }],
    build: { write: false, target: 'es2022', rolldownOptions: { input: name } },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
  if (code === '') throw new Error('The empty page was not built.');
  return gzipSync(code, { level: 9 }).length;
}
