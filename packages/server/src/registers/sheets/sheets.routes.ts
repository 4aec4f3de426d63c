import { extname } from 'node:path';
import { registerSheets } from '@gridkeeper/domain/exchange/sheet-words.ts';
import { z } from 'zod';
import { staffOf } from '../../people/request-actor.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Routes } from '../../platform/http/app.ts';
import { localeOf } from '../../platform/http/locale.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { filePath, keepFile } from '../../platform/sheets/keep-file.ts';
import { attachment } from '../../platform/sheets/sheet-answer.ts';
import { addSheetFile } from '../../platform/sheets/sheet-files.ts';
import { limitChecks } from '../limit-guesses.ts';
import { getFile, presentFile, purposeOf } from './import-state.ts';
import { pastImports } from './past-imports.queries.ts';
import { previewFile } from './preview-file.ts';
import { requireImport } from './require-import.ts';
import { chosen, commanded, idParams, kindParams, language, planned } from './sheets.schemas.ts';
import { beginCheck, beginRun, runWork } from './start-work.ts';
import { templateOf } from './template.ts';
import { toldUnusable } from './told-unusable.ts';
import { undo } from './undo.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const uploads = [xlsx, 'text/csv', 'text/plain', 'text/tab-separated-values', 'application/vnd.ms-excel'];
const fileName = z.object({ 'x-file-name': z.string().max(900) });

/** Sheets of registers on their way in 导入: template, file, preview, check, import, undo. */
export const registerSheetRoutes: Routes = (app, platform) => {
  // The file is written to the disk as it comes; no hook touches it.
  app.addContentTypeParser(uploads, (_request, _payload, done) => done(null, null));

  app.get('/api/v1/registers/:kind/template.xlsx', { schema: { params: kindParams, querystring: language } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const locale = request.query.locale ?? localeOf(request);
    const kind = await inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) =>
      requireImport(tx, actor, request.params.kind),
    );
    const file = await templateOf(kind, locale);
    return reply
      .header('Content-Disposition', attachment(`${kind.label[locale]} ${registerSheets.template[locale]}.xlsx`))
      .type(xlsx)
      .send(file);
  });

  app.get('/api/v1/registers/:kind/imports', { schema: { params: kindParams } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => {
      const kind = await requireImport(tx, actor, request.params.kind);
      return { items: await pastImports(tx, actor, kind.code) };
    });
  });

  app.post('/api/v1/registers/:kind/imports', { schema: { params: kindParams, headers: fileName } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const { districtId } = actor;
    const kind = await inTransaction(platform, { districtId, readOnly: true }, (tx) => requireImport(tx, actor, request.params.kind));
    const name = storedName(request.headers['x-file-name']);
    const kept = await keepFile(platform, districtId, request.raw, endingOf(name));
    const file = await inTransaction(platform, { districtId }, async (tx) => {
      await addSheetFile(tx, actor, { purpose: purposeOf(kind.code), fileName: name, kept });
      return presentFile(tx, await getFile(tx, actor, kept.id));
    });
    return reply.code(201).send(file);
  });

  app.get('/api/v1/registers/imports/:id', { schema: { params: idParams } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) =>
      presentFile(tx, await getFile(tx, actor, request.params.id)),
    );
  });

  app.post('/api/v1/registers/imports/:id/preview', { schema: { params: idParams, body: chosen } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { file, kind } = await inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => {
      const found = await getFile(tx, actor, request.params.id);
      return { file: found, kind: await requireImport(tx, actor, found.kind) };
    });
    return toldUnusable(() => previewFile(kind, filePath(platform, actor.districtId, file.id, file.ending), file.ending, request.body));
  });

  app.post('/api/v1/registers/imports/:id/check', { schema: { params: idParams, body: planned } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    await limitChecks(platform, actor);
    const begun = await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      beginCheck(tx, actor, request.params.id, request.body.plan),
    );
    void runWork(platform, actor, begun, true);
    return reply.code(202).send({ id: request.params.id });
  });

  app.post('/api/v1/registers/imports/:id/run', { schema: { params: idParams, body: commanded } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const { id } = request.params;
    const begun = await inTransaction(platform, { districtId: actor.districtId }, async (tx) => {
      const run: { begun?: Awaited<ReturnType<typeof beginRun>> } = {};
      await onceOnly(
        tx,
        { commandId: request.body.commandId, body: { run: id } },
        async () => {
          run.begun = await beginRun(tx, actor, id);
          return id;
        },
        id,
      );
      return run.begun;
    });
    if (begun) void runWork(platform, actor, begun, false);
    return reply.code(202).send({ id });
  });

  app.post('/api/v1/registers/imports/:id/undo', { schema: { params: idParams, body: commanded } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId }, (tx) => undo(tx, actor, request.params.id, request.body.commandId));
  });
};

/** The name that a browser gave, without folders; it is shown to its owner and never used as a path. */
function storedName(header: string): string {
  try {
    return (
      (
        decodeURIComponent(header)
          .replace(/\p{Cc}/gu, '')
          .split(/[\\/]/u)
          .at(-1) ?? ''
      ).slice(-200) || 'file'
    );
  } catch {
    return 'file';
  }
}

/** What the file is read as; whatever is no CSV is taken for a workbook, whose reader says what is wrong with it. */
function endingOf(name: string): string {
  const ending = extname(name).toLowerCase();
  return ['.csv', '.tsv', '.txt'].includes(ending) ? ending : '.xlsx';
}
