import { z } from 'zod';
import { staffOf } from '../../people/request-actor.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Routes } from '../../platform/http/app.ts';
import { localeOf } from '../../platform/http/locale.ts';
import { getSlip } from './at-step.ts';
import { slipPaper } from './slip-paper.ts';

const params = z.object({ id: z.uuid(), slip: z.string().max(100), version: z.coerce.number().int() });
/** A link that the browser follows says the reader's language itself. */
const query = z.object({ locale: z.enum(['zh', 'en']).optional() });

/** Slips 单据 as PDF; drawn when no transaction is open any more. */
export const slipRoutes: Routes = (app, platform) => {
  app.get('/api/v1/cases/:id/slips/:slip/:version(^\\d{1,6}).pdf', { schema: { params, querystring: query } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const { id, slip, version } = request.params;
    const paper = await inTransaction(platform, { districtId: actor.districtId }, async (tx) =>
      slipPaper(tx, await getSlip(tx, actor, id, slip, version), request.query.locale ?? localeOf(request)),
    );
    const pdf = await platform.printer.pdf(paper);
    return reply
      .header('Content-Disposition', `inline; filename="slip.pdf"; filename*=UTF-8''${encodeURIComponent(`${paper.name}.pdf`)}`)
      .type('application/pdf')
      .send(pdf);
  });
};
