import { inChunks } from '../../areas/in-chunks.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { newId } from '../../platform/new-id.ts';
import { db } from '../registers.tables.ts';
import type { NewConsent } from './draft-consent.ts';
import type { EntryGround } from './entry.ts';

export type ConsentWrite = {
  readonly entryId: string;
  readonly restricted: boolean;
  readonly ground: EntryGround;
  readonly consent: NewConsent;
};

/** Notes what persons agreed to 同意; the newest counts. @param by who noted it */
export async function writeConsents(tx: Tx, writes: readonly ConsentWrite[], by: string | null): Promise<void> {
  for (const some of inChunks(writes, 1_000))
    await db(tx)
      .insertInto('register_consents')
      .values(
        some.map(({ entryId, restricted, ground, consent }) => ({
          ...{ district_id: tx.districtId, consent_id: newId(tx.now), entry_id: entryId, restricted, area_ids: [...ground.areaIds] },
          ...{ version: consent.version, by_whom: consent.by, under_age: consent.underAge, given_on: consent.givenOn },
          ...{ ends_on: consent.endsOn, withdrawn_on: null, noted_by: by, warned_at: null },
        })),
      )
      .execute();
}
