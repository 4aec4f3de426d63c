import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { editorSchema } from './editor-schema.ts';

it('packs/pack.schema.json is what the packs are checked by; where it is not, it wants the text of editorSchema()', async () => {
  const kept = await readFile(new URL('../../../../packs/pack.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(kept)).toEqual(JSON.parse(editorSchema()));
});
