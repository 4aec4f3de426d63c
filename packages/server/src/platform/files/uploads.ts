import { createHash } from 'node:crypto';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import exifr from 'exifr';
import sharp from 'sharp';
import { AppError } from '../app-error.ts';
import { roomDb, type Tx } from '../database/tx.ts';
import { newId } from '../new-id.ts';

export const maxPhotoBytes = 15 * 1024 * 1024;
const maxPixels = 100_000_000;
const longestSide = 2048;
const thumbSide = 320;

type UploadsTable = {
  uploads: {
    district_id: number;
    upload_id: string;
    owner: string;
    bytes: number;
    width: number;
    height: number;
    taken_at: Date | null;
    taken_point: string | null;
    digest: string;
    created_at: Date;
    used_at: Date | null;
    erased_at: Date | null;
  };
};
const db = roomDb<UploadsTable>();

export type Upload = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly takenAt: Date | null;
  readonly point: LonLat | null;
};

/**
 * Takes a photo: judged by content, never by name; position and time are read as evidence, then stripped; kept as JPEG of at most
 * 2,048 px with a small form beside it.
 * @throws AppError photo-heic, photo-unreadable, photo-too-many-pixels
 */
export async function storeUpload(tx: Tx, owner: string, bytes: Buffer): Promise<Upload> {
  if (isHeic(bytes)) throw new AppError('photo-heic');
  const evidence = await readEvidence(bytes);
  const full = await shrink(bytes, longestSide, 82);
  const thumb = await shrink(full.data, thumbSide, 75);
  const id = newId(tx.now);
  await tx.platform.files.put(photoName(tx.districtId, id, 'full'), full.data);
  await tx.platform.files.put(photoName(tx.districtId, id, 'thumb'), thumb.data);
  await db(tx)
    .insertInto('uploads')
    .values({
      district_id: tx.districtId,
      upload_id: id,
      owner,
      bytes: full.data.length,
      width: full.info.width,
      height: full.info.height,
      taken_at: evidence.takenAt,
      taken_point: evidence.point ? `(${evidence.point[0]},${evidence.point[1]})` : null,
      digest: createHash('sha256').update(full.data).digest('hex'),
      created_at: new Date(tx.now),
      used_at: null,
      erased_at: null,
    })
    .execute();
  return { id, width: full.info.width, height: full.info.height, takenAt: evidence.takenAt, point: evidence.point };
}

export function photoName(districtId: number, uploadId: string, size: 'full' | 'thumb'): string {
  return `${districtId}/${uploadId.slice(-2)}/${uploadId}-${size}.jpg`;
}

/**
 * Takes unused uploads of this owner into use.
 * @returns their digests by id @throws AppError upload-unknown when one is missing, expired, used or another's
 */
export async function claimUploads(tx: Tx, owner: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db(tx)
    .updateTable('uploads')
    .set({ used_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('upload_id', 'in', [...ids])
    .where('owner', '=', owner)
    .where('used_at', 'is', null)
    .where('erased_at', 'is', null)
    .returning(['upload_id', 'digest'])
    .execute();
  if (rows.length !== new Set(ids).size) throw new AppError('upload-unknown');
  return new Map(rows.map((row) => [row.upload_id, row.digest]));
}

/** Takes one upload of the office's own into use. @returns its digest */
export async function markUsed(tx: Tx, id: string): Promise<string> {
  const row = await db(tx)
    .updateTable('uploads')
    .set({ used_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('upload_id', '=', id)
    .returning('digest')
    .executeTakeFirstOrThrow();
  return row.digest;
}

async function shrink(bytes: Buffer, side: number, quality: number) {
  try {
    return await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    throw new AppError(String(error).includes('pixel limit') ? 'photo-too-many-pixels' : 'photo-unreadable');
  }
}

/** HEIC and HEIF by their brand; the shipped decoder has no licence for them. */
function isHeic(bytes: Buffer): boolean {
  return (
    bytes.length > 12 &&
    bytes.toString('latin1', 4, 8) === 'ftyp' &&
    /^(heic|heix|hevc|hevx|mif1|msf1)$/.test(bytes.toString('latin1', 8, 12))
  );
}

async function readEvidence(bytes: Buffer): Promise<{ takenAt: Date | null; point: LonLat | null }> {
  const none = { takenAt: null, point: null };
  try {
    const tags: { DateTimeOriginal?: unknown; latitude?: unknown; longitude?: unknown } | undefined = await exifr.parse(bytes, {
      pick: ['DateTimeOriginal', 'GPSLatitude', 'GPSLongitude', 'GPSLatitudeRef', 'GPSLongitudeRef'],
    });
    if (!tags) return none;
    const taken = tags.DateTimeOriginal instanceof Date && Number.isFinite(tags.DateTimeOriginal.getTime()) ? tags.DateTimeOriginal : null;
    const at = typeof tags.latitude === 'number' && typeof tags.longitude === 'number' ? ([tags.longitude, tags.latitude] as const) : null;
    return { takenAt: taken, point: at && Number.isFinite(at[0]) && Number.isFinite(at[1]) ? at : null };
  } catch {
    return none; // no or broken EXIF is no fault of the photo
  }
}
