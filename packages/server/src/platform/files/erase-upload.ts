import { roomDb, type Tx } from '../database/tx.ts';
import { photoName } from './uploads.ts';

type UploadsTable = {
  uploads: {
    district_id: number;
    upload_id: string;
    taken_at: Date | null;
    taken_point: string | null;
    digest: string;
    erased_at: Date | null;
  };
};
const db = roomDb<UploadsTable>();

/** Erases a photo for good: its files, where and when it was taken, and its digest, by which whoever has a copy could know it again. */
export async function eraseUpload(tx: Tx, uploadId: string): Promise<void> {
  await db(tx)
    .updateTable('uploads')
    .set({ taken_at: null, taken_point: null, digest: '', erased_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('upload_id', '=', uploadId)
    .execute();
  await tx.platform.files.remove(photoName(tx.districtId, uploadId, 'full'));
  await tx.platform.files.remove(photoName(tx.districtId, uploadId, 'thumb'));
}
