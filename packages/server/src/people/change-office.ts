import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './people.tables.ts';

export type OfficeChange = {
  readonly name?: string | undefined;
  readonly street?: string | undefined;
  readonly supervisionPhone?: string | undefined;
};

/** Changes what residents see of the office; what is not given stays. */
export async function changeOffice(tx: Tx, change: OfficeChange): Promise<void> {
  const set = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.street === undefined ? {} : { street: change.street }),
    ...(change.supervisionPhone === undefined ? {} : { supervision_phone: change.supervisionPhone }),
  };
  if (Object.keys(set).length === 0) return;
  await db(tx).updateTable('districts').set(set).where('district_id', '=', tx.districtId).execute();
  await audit(tx, 'system', 'office.change', `district:${tx.districtId}`, Object.keys(set).join(' '));
}
