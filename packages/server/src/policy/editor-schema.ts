import { z } from 'zod';
import { packSchema } from './pack-schema.ts';

/**
 * The JSON Schema for editors, kept as `packs/pack.schema.json`. A pack may be spread over files, so here no key of its top level is required; `loadPack`
 * checks the whole.
 */
export function editorSchema(): string {
  const whole = packSchema
    .partial()
    .extend({ include: z.array(z.string()).optional().describe('Files beside this one that add their keys') });
  return `${JSON.stringify(z.toJSONSchema(whole, { io: 'input' }), null, 2)}\n`;
}
