import { gridCodePattern } from '@gridkeeper/domain/areas/sign-wire.ts';
import { z } from 'zod';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { publicDistrict } from '../platform/http/public-district.ts';
import { spend } from '../platform/rate-limit.ts';
import { searchAddresses } from '../registers/search-addresses.ts';
import { mapText } from './map-data.queries.ts';
import { myGrid } from './my-grid.queries.ts';

const degrees = (limit: number) => z.coerce.number().min(-limit).max(limit);
const whose = z.union([
  z.strictObject({ lon: degrees(180), lat: degrees(90) }),
  z.strictObject({ gridId: z.uuid() }),
  z.strictObject({ code: z.string().regex(gridCodePattern) }),
]);

/** What anyone may know about the ground, without signing in. */
export const publicAreaRoutes: Routes = (app, platform) => {
  app.get('/api/v1/public/map', async (request, reply) => {
    const districtId = await publicDistrict(platform);
    const { json, etag } = await inTransaction(platform, { districtId, readOnly: true }, mapText);
    // Kept by the browser, asked for again each time: a division drawn anew is seen at once.
    reply.header('Cache-Control', 'no-cache').header('ETag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(json);
  });

  app.get('/api/v1/public/my-grid', { schema: { querystring: whose } }, async (request) => {
    await spend(platform, `my-grid:${request.ip}`, 600, '1h');
    const districtId = await publicDistrict(platform);
    const { query } = request;
    return inTransaction(platform, { districtId, readOnly: true }, (tx) =>
      myGrid(tx, 'lon' in query ? { point: [query.lon, query.lat] } : query),
    );
  });

  app.get('/api/v1/public/addresses', { schema: { querystring: z.strictObject({ q: z.string().max(100) }) } }, async (request) => {
    await spend(platform, `addresses:${request.ip}`, 1_200, '1h');
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({ items: await searchAddresses(tx, request.query.q) }));
  });
};
