import type { UploadAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { z } from 'zod';
import { staffOf } from '../people/request-actor.ts';
import { AppError } from '../platform/app-error.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { photoLink } from '../platform/files/photo-link.ts';
import { storeUpload } from '../platform/files/uploads.ts';
import type { Routes } from '../platform/http/app.ts';
import { publicDistrict } from '../platform/http/public-district.ts';
import type { Platform } from '../platform/platform.ts';
import { spend } from '../platform/rate-limit.ts';

const megabyte = 1024 * 1024;

/** Photos come as the request's body; they belong to a member of staff or to a draft's token until a report takes them. */
export const uploadRoutes: Routes = (app, platform) => {
  app.post('/api/v1/uploads', async (request, reply) => {
    const actor = await staffOf(platform, request);
    const bytes = photoBytes(request.body);
    await spend(platform, `upload:${actor.personId}`, 500 * megabyte, '24h', bytes.length, 'upload-quota');
    return reply.code(201).send(await take(platform, actor.districtId, `person:${actor.personId}`, bytes));
  });

  app.post(
    '/api/v1/public/uploads',
    { schema: { headers: z.looseObject({ 'x-draft-token': z.string().min(16).max(100) }) } },
    async (request, reply) => {
      const bytes = photoBytes(request.body);
      await spend(platform, `upload:${request.ip}`, 200 * megabyte, '24h', bytes.length, 'upload-quota');
      return reply.code(201).send(await take(platform, await publicDistrict(platform), `draft:${request.headers['x-draft-token']}`, bytes));
    },
  );
};

function photoBytes(body: unknown): Buffer {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new AppError('photo-unreadable');
  return body;
}

async function take(platform: Platform, districtId: number, owner: string, bytes: Buffer): Promise<UploadAnswer> {
  const upload = await inTransaction(platform, { districtId }, (tx) => storeUpload(tx, owner, bytes));
  return {
    id: upload.id,
    thumbUrl: photoLink(platform, districtId, upload.id, 'thumb'),
    width: upload.width,
    height: upload.height,
    takenAt: upload.takenAt?.toISOString() ?? null,
    point: upload.point,
  };
}
