import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { publicDistrict } from '../platform/http/public-district.ts';
import { categoryTree, getOffice } from './office.queries.ts';

/** What anyone may ask: which office this is, and what it takes reports about. */
export const officeRoutes: Routes = (app, platform) => {
  app.get('/api/v1/public/office', async () => {
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, getOffice);
  });

  app.get('/api/v1/public/categories', async () => {
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({ items: await categoryTree(tx) }));
  });
};
