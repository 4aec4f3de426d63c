import { gridCodePattern, signKinds, signPath } from '@gridkeeper/domain/areas/sign-wire.ts';
import type { FastifyRequest } from 'fastify';
import qrcode from 'qrcode';
import { z } from 'zod';
import { staffOf } from '../../people/request-actor.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Routes } from '../../platform/http/app.ts';
import { localeOf } from '../../platform/http/locale.ts';
import { publicDistrict } from '../../platform/http/public-district.ts';
import { spend } from '../../platform/rate-limit.ts';
import { requireSeeAreas } from '../area.policy.ts';
import { findPlaces } from './find-places.ts';
import { signPaper } from './sign-paper.ts';

const params = z.object({ id: z.uuid(), kind: z.enum(signKinds) });
/** A link that the browser follows says the reader's language itself. */
const query = z.strictObject({ buildingId: z.uuid().optional(), locale: z.enum(['zh', 'en']).optional() });
const ofGrid = z.object({ code: z.string().regex(gridCodePattern) });
const typed = z.strictObject({ keys: z.string().max(50) });

/** Signs 公示牌, building plates, contact cards and letters as PDF; and what the touch screen 触摸屏 needs beside the portal's own questions. */
export const signRoutes: Routes = (app, platform) => {
  // Without PUBLIC_URL the code leads to where its maker is now.
  const originOf = (request: FastifyRequest) => platform.publicUrl || `${request.protocol}://${request.host}`;

  app.get('/api/v1/areas/:id/signs/:kind.pdf', { schema: { params, querystring: query } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    requireSeeAreas(actor);
    const { id, kind } = request.params;
    const { buildingId, locale = localeOf(request) } = request.query;
    const paper = await inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) =>
      signPaper(tx, { areaId: id, kind, buildingId, locale, origin: originOf(request) }),
    );
    const pdf = await platform.printer.pdf(paper);
    return reply
      .header('Content-Disposition', `inline; filename="${kind}.pdf"; filename*=UTF-8''${encodeURIComponent(`${paper.name}.pdf`)}`)
      .type('application/pdf')
      .send(pdf);
  });

  app.get('/api/v1/public/grids/:code/qr.svg', { schema: { params: ofGrid } }, async (request, reply) => {
    const { code } = request.params;
    const svg = await qrcode.toString(`${originOf(request)}${signPath(code)}`, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    return reply.type('image/svg+xml').header('Cache-Control', 'no-cache').send(svg);
  });

  app.get('/api/v1/public/kiosk/places', { schema: { querystring: typed } }, async (request) => {
    await spend(platform, `kiosk:${request.ip}`, 3_600, '1h');
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({ items: await findPlaces(tx, request.query.keys) }));
  });
};
