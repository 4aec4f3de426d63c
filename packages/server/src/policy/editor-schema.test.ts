import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { editorSchema } from './editor-schema.ts';

const kept = new URL('../../../../packs/pack.schema.json', import.meta.url);

it('packs/pack.schema.json is what the packs are checked by; MAKE_SCHEMA=1 writes it anew', async () => {
  if (process.env.MAKE_SCHEMA) await writeFile(kept, editorSchema());
  expect(JSON.parse(await readFile(kept, 'utf8'))).toEqual(JSON.parse(editorSchema()));
});
