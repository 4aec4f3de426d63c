import { coordinateSystems } from '@gridkeeper/domain/exchange/coordinates.ts';
import { z } from 'zod';
import { staffOf } from '../people/request-actor.ts';
import { audit } from '../platform/audit.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { onceOnly } from '../platform/once-command.ts';
import { requireEditAreas, requireSeeAreas } from './area.policy.ts';
import { checkAreas } from './check-areas.ts';
import { importKinds } from './import/area-import.ts';
import { importAreas } from './import/import-areas.ts';
import { presentImport } from './import/present-import.ts';
import { listAreas } from './list-areas.queries.ts';
import { presentCheck } from './present-check.ts';

const mostBytes = 64 * 1024 * 1024;

const areaImport = z.strictObject({
  commandId: z.uuid(),
  as: z.enum(importKinds),
  columns: z.record(z.string().max(50), z.string().max(200)).default({}),
  layer: z.string().min(1).max(50).optional(),
  coordinates: z.enum(coordinateSystems).optional(),
  dryRun: z.boolean().default(false),
  file: z.unknown(),
});

/** Areas for the desk: the tree, the self-check of division, and the import. */
export const staffAreaRoutes: Routes = (app, platform) => {
  app.get('/api/v1/areas', async (request) => {
    const actor = await staffOf(platform, request);
    requireSeeAreas(actor);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({ items: await listAreas(tx) }));
  });

  app.get('/api/v1/areas/check', async (request) => {
    const actor = await staffOf(platform, request);
    requireSeeAreas(actor);
    return presentCheck(await checkAreas(platform, actor.districtId));
  });

  app.post('/api/v1/areas/import', { bodyLimit: mostBytes, schema: { body: areaImport } }, async (request) => {
    const actor = await staffOf(platform, request);
    requireEditAreas(actor);
    const { commandId, layer, coordinates, ...input } = request.body;
    const wanted = { ...input, ...(layer === undefined ? {} : { layer }), ...(coordinates === undefined ? {} : { coordinates }) };
    return inTransaction(platform, { districtId: actor.districtId }, async (tx) => {
      if (input.dryRun) return presentImport(await importAreas(tx, wanted));
      const { repeated } = await onceOnly(tx, { commandId, body: { layer, coordinates, ...input } }, async () => commandId, commandId);
      // What was taken before stands unchanged now: a repeated command is answered without writing.
      const tally = await importAreas(tx, { ...wanted, dryRun: repeated });
      if (!repeated) await audit(tx, actor, 'areas.import', `${input.as}: +${tally.added} ~${tally.changed}`);
      return presentImport(tally);
    });
  });
};
