import { z } from 'zod';

/** Hands a pack in as its files; how long and how many is read by the checker, which says it in its own words. */
export const packFiles = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(200), text: z.string() }))
    .min(1)
    .max(200),
});

export const publication = packFiles.extend({ commandId: z.uuid() });

/** SHA-256 in hex. */
export const packParams = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
