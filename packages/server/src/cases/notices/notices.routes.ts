import { z } from 'zod';
import { levels } from '../../areas/import/read-area.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Routes } from '../../platform/http/app.ts';
import { publicDistrict } from '../../platform/http/public-district.ts';
import { spend } from '../../platform/rate-limit.ts';
import { contact, uuid, words } from '../case-schemas.ts';
import { listServices } from '../services.queries.ts';
import { boardCounts } from './board-counts.queries.ts';
import { listListings } from './listings.queries.ts';
import { listNotices, noticePage } from './notices.queries.ts';
import { objectToNotice } from './object-to-notice.ts';
import { listPromises } from './promises.queries.ts';

const filter = z.object({ gridId: uuid.optional(), board: z.enum(levels).optional() });
const numbered = z.object({ number: z.string().max(30) });
const objection = z.strictObject({ commandId: uuid, text: words(2_000), contact: contact.optional() });

/** What stands before everybody: notices and objections, promises, listed hazards, services. No account is needed for any of it. */
export const noticeRoutes: Routes = (app, platform) => {
  const boards = [
    ['notices', listNotices],
    ['promises', listPromises],
    ['listings', listListings],
  ] as const;
  for (const [path, list] of boards)
    app.get(`/api/v1/public/${path}`, { schema: { querystring: filter } }, async (request) => {
      const districtId = await publicDistrict(platform);
      return inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({ items: await list(tx, request.query) }));
    });

  app.get('/api/v1/public/boards', async () => {
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, boardCounts);
  });

  app.get('/api/v1/public/notices/:number', { schema: { params: numbered } }, async (request) => {
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, (tx) => noticePage(tx, request.params.number));
  });

  app.post('/api/v1/public/notices/:number/objections', { schema: { params: numbered, body: objection } }, async (request, reply) => {
    await spend(platform, `report:${request.ip}`, 30, '1h');
    const districtId = await publicDistrict(platform);
    const answer = await inTransaction(platform, { districtId }, (tx) => objectToNotice(tx, request.params.number, request.body));
    return reply.code(201).send(answer);
  });

  app.get('/api/v1/public/services', async () => {
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({ items: await listServices(tx) }));
  });
};
