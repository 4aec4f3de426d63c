import { listNames } from '@gridkeeper/domain/exchange/sheet-words.ts';
import { z } from 'zod';
import { askedIn, language } from '../../exchange/exports/asked-in.ts';
import { sendList } from '../../exchange/exports/send-list.ts';
import { staffOf } from '../../people/request-actor.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Routes } from '../../platform/http/app.ts';
import { attachment, sheetFormats } from '../../platform/sheets/sheet-answer.ts';
import { getKind } from '../kinds.ts';
import { ledgerOf } from '../ledgers/get-ledger.ts';
import { ledgerPage } from '../ledgers/ledger-page.queries.ts';
import { limitSought } from '../limit-guesses.ts';
import { entryQuery, kindParams, ledgerParams, ledgerQuery, lookReasonGiven } from '../register-schemas.ts';
import { requireKindSeen } from '../require-kind-seen.ts';
import { entryList } from './entry-list.ts';
import { getFile } from './import-state.ts';
import { ledgerList } from './ledger-list.ts';
import { ledgerPaper } from './ledger-paper.ts';
import { reportList } from './report-list.ts';
import { requireReason } from './require-reason.ts';
import { idParams } from './sheets.schemas.ts';

const reasoned = { ...language, reason: lookReasonGiven.optional() };

/** Registers, ledgers and reports of imports as sheets 导出; ledgers as official papers too. */
export const registerExportRoutes: Routes = (app, platform) => {
  for (const format of sheetFormats) {
    const entries = { schema: { params: kindParams, querystring: entryQuery.extend(reasoned) } };
    app.get(`/api/v1/registers/:kind/entries.${format}`, entries, async (request, reply) => {
      const asked = askedIn(request, await staffOf(platform, request), format);
      const { ledger, locale: _, reason = null, cursor: __, limit: ___, ...query } = request.query;
      const { actor } = asked;
      await limitSought(platform, actor, query.q);
      const list = await inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => {
        const kind = await getKind(tx, request.params.kind);
        await requireKindSeen(tx, actor, kind);
        await requireReason(tx, actor, reason);
        const where = ledger === undefined ? undefined : (await ledgerOf(tx, kind, ledger)).where;
        return entryList(actor, kind, { ...query, ledger, where }, { locale: asked.locale, reason });
      });
      return sendList(platform, reply, asked, list);
    });

    const ledgers = { schema: { params: ledgerParams, querystring: ledgerQuery.extend(language) } };
    app.get(`/api/v1/ledgers/:code.${format}`, ledgers, async (request, reply) => {
      const asked = askedIn(request, await staffOf(platform, request), format);
      const { q, areaId } = request.query;
      const { actor } = asked;
      await limitSought(platform, actor, q);
      const first = await inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) =>
        ledgerPage(tx, actor, request.params.code, { limit: 1 }),
      );
      return sendList(platform, reply, asked, ledgerList(actor, first, { q, areaId }, asked.locale));
    });

    app.get(
      `/api/v1/registers/imports/:id/report.${format}`,
      { schema: { params: idParams, querystring: z.object(language) } },
      async (request, reply) => {
        const asked = askedIn(request, await staffOf(platform, request), format);
        const { districtId } = asked.actor;
        const file = await inTransaction(platform, { districtId, readOnly: true }, (tx) => getFile(tx, asked.actor, request.params.id));
        return sendList(platform, reply, asked, reportList(platform, districtId, file, listNames['import-report'], asked.locale));
      },
    );
  }

  app.get(
    '/api/v1/ledgers/:code.pdf',
    { schema: { params: ledgerParams, querystring: ledgerQuery.extend(language) } },
    async (request, reply) => {
      const { actor, locale } = askedIn(request, await staffOf(platform, request), 'xlsx');
      const { areaId } = request.query;
      const paper = await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
        ledgerPaper(tx, actor, request.params.code, { areaId, locale }),
      );
      const pdf = await platform.printer.pdf(paper);
      return reply
        .header('Content-Disposition', attachment(`${paper.name}.pdf`))
        .type('application/pdf')
        .send(pdf);
    },
  );
};
