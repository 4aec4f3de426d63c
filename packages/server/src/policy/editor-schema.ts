import { z } from 'zod';
import { openingSchema, packSchema } from './pack-schema.ts';

/**
 * The JSON Schema for editors, kept as `packs/pack.schema.json`. A pack may be spread over files and extend another, so here no key of its top level is
 * required; `readPack` checks the whole.
 */
export function editorSchema(): string {
  const whole = z.strictObject({ ...openingSchema.shape, ...packSchema.partial().shape });
  return `${JSON.stringify(z.toJSONSchema(whole, { io: 'input' }), null, 2)}\n`;
}
