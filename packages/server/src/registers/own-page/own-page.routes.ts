import type { OwnDeleted } from '@gridkeeper/domain/registers/own-wire.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inTransaction, type Tx } from '../../platform/database/tx.ts';
import type { Routes } from '../../platform/http/app.ts';
import type { Platform } from '../../platform/platform.ts';
import { spend } from '../../platform/rate-limit.ts';
import { ownCodeDigest } from '../own-code.ts';
import { uuid } from '../register-schemas.ts';
import { askCorrection } from './ask-correction.ts';
import { changeOwnWishes } from './change-own-wishes.ts';
import { deleteOwn } from './delete-own.ts';
import { getOwnCode } from './find-own-code.ts';
import { giveBackCode } from './give-back-code.ts';
import { readOwnCode } from './own-code-typed.ts';
import { exportOwnFile } from './own-export.queries.ts';
import { getOwnFile, lookAtOwnFile } from './own-file.queries.ts';
import { withdrawOwnConsent } from './withdraw-own-consent.ts';

const code = z.string().max(60);
const look = z.strictObject({ code });
const command = z.strictObject({ commandId: uuid, code });
const ask = z.strictObject({ ...command.shape, field: z.string().min(1).max(100) });
const change = z.strictObject({
  ...command.shape,
  version: z.int().min(1),
  fields: z.record(z.string().max(100), z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()])).optional(),
  visitEveryDays: z.int().min(1).max(366).nullable().optional(),
});

const page = '/api/v1/public/my-file';
const noStore = ['cache-control', 'no-store'] as const;

/** A person's own page 我的资料: no account; codes come in bodies, and every code that opens nothing gets the same answer. */
export const ownPageRoutes: Routes = (app, platform) => {
  app.post(page, { schema: { body: look } }, async (request, reply) =>
    reply.header(...noStore).send(await withCode(platform, request, lookAtOwnFile)),
  );

  app.post(`${page}/change`, { schema: { body: change } }, async (request, reply) => {
    const file = await withCode(platform, request, async (tx, own) => {
      await changeOwnWishes(tx, { ...request.body, code: own });
      return getOwnFile(tx, own);
    });
    return reply.header(...noStore).send(file);
  });

  app.post(`${page}/ask`, { schema: { body: ask } }, async (request, reply) => {
    const file = await withCode(platform, request, async (tx, own) => {
      await askCorrection(tx, { ...request.body, code: own });
      return getOwnFile(tx, own);
    });
    return reply.header(...noStore).send(file);
  });

  app.post(`${page}/withdraw`, { schema: { body: command } }, async (request, reply) => {
    const file = await withCode(platform, request, async (tx, own) => {
      await withdrawOwnConsent(tx, { ...request.body, code: own });
      return getOwnFile(tx, own);
    });
    return reply.header(...noStore).send(file);
  });

  app.post(`${page}/delete`, { schema: { body: command } }, async (request, reply) => {
    const left = await withCode(platform, request, async (tx, own): Promise<OwnDeleted> => {
      await deleteOwn(tx, { ...request.body, code: own });
      return { file: (await getOwnCode(tx, own)).ended ? null : await getOwnFile(tx, own) };
    });
    return reply.header(...noStore).send(left);
  });

  app.post(`${page}/export`, { schema: { body: look } }, async (request, reply) =>
    reply.header(...noStore).send(await withCode(platform, request, exportOwnFile)),
  );

  app.post(`${page}/give-back`, { schema: { body: command } }, async (request, reply) => {
    await withCode(platform, request, (tx, own) => giveBackCode(tx, { ...request.body, code: own }));
    return reply.code(204).send();
  });
};

/** Limits by network and by code, counted alike whether the code is anybody's or not. */
async function withCode<Result>(
  platform: Platform,
  request: FastifyRequest<{ Body: { readonly code: string } }>,
  work: (tx: Tx, code: string) => Promise<Result>,
): Promise<Result> {
  await spend(platform, `own-file:${request.ip}`, 120, '15m');
  const { districtId, code: own } = readOwnCode(request.body.code);
  await spend(platform, `own-code:${ownCodeDigest(platform, own).toString('base64url')}`, 60, '15m');
  return inTransaction(platform, { districtId }, (tx) => work(tx, own));
}
