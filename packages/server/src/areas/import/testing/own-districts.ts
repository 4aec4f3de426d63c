import { afterAll, beforeEach } from 'vitest';
import { inTransaction, type Tx } from '../../../platform/database/tx.ts';
import { freshOffice, type TestOffice } from '../../../platform/testing/database.ts';

/** One database for a file of tests and an empty district for each of them. */
export type OwnDistricts = {
  readonly office: TestOffice;
  readonly district: number;
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
};

/** To be called at the top of a file of tests. */
export function ownDistricts(): OwnDistricts {
  let office: TestOffice | undefined;
  let district = 0;
  const opened = (): TestOffice => {
    if (!office) throw new Error('No test runs.');
    return office;
  };
  afterAll(() => office?.end());
  beforeEach(async () => {
    office ??= await freshOffice();
    district += 1;
    await office.platform.pool.query(
      "INSERT INTO districts (district_id, name, street, demo, created_at) VALUES ($1, 'd', 's', false, now())",
      [district],
    );
  });
  return {
    get office() {
      return opened();
    },
    get district() {
      return district;
    },
    run: (work) => inTransaction(opened().platform, { districtId: district }, work),
  };
}
