import { z } from 'zod';
import { openingSchema, packSchema } from './pack-schema.ts';
import { register, registerLike } from './pack-schema-registers.ts';

/**
 * The JSON Schema for editors, kept as `packs/pack.schema.json`. A pack may be spread over files and extend another, so here no key of its top level is
 * required, and a kind of register may be like another; `readPack` checks the whole.
 */
export function editorSchema(): string {
  const registers = z
    .array(z.union([register, registerLike]))
    .optional()
    .meta(packSchema.shape.registers.meta() ?? {});
  const whole = z.strictObject({ ...openingSchema.shape, ...packSchema.partial().shape, registers });
  return `${JSON.stringify(z.toJSONSchema(whole, { io: 'input' }), null, 2)}\n`;
}
