import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { RegisterSort } from '@gridkeeper/domain/policy/registers.ts';
import type { PlainValue } from '@gridkeeper/domain/registers/check-field.ts';

export type Fields = Readonly<Record<string, PlainValue>>;

/** A sealed value 加密字段: base64 of what the keyring made, what of it is shown, and the blind index by which an exact search finds it. */
export type Secret = { readonly sealed: string; readonly mask: string; readonly blind: string | null };
export type Secrets = Readonly<Record<string, Secret>>;

export type Certificate = { readonly number: string; readonly issuedOn: CivilDate | null; readonly expiresOn: CivilDate | null };

/** What an entry is, as its history keeps it. Of a restricted entry `name` is the mask, and the name stands among the secrets. */
export type EntryState = {
  readonly name: string;
  readonly code: string | null;
  readonly address: string;
  readonly point: LonLat;
  readonly buildingId: string | null;
  readonly parentId: string | null;
  readonly fields: Fields;
  readonly secrets: Secrets;
  readonly visitEveryDays: number | null;
  readonly endedOn: CivilDate | null;
  readonly endReason: string | null;
  readonly certificates: Readonly<Record<string, Certificate>>;
  /** Fields kept although their checksum does not fit. */
  readonly overridden?: readonly string[];
  /** Where a version tells that a consent was given or withdrawn. */
  readonly consent?: { readonly givenOn: CivilDate; readonly endsOn: CivilDate; readonly withdrawnOn: CivilDate | null };
};

/** Where an entry hangs: the smallest area, the way there from the root with itself, and the grid if it lies in one. */
export type EntryGround = { readonly areaId: string; readonly areaIds: readonly string[]; readonly gridId: string | null };

export type StoredConsent = {
  readonly consentId: string;
  readonly version: string;
  readonly by: 'self' | 'guardian';
  readonly underAge: boolean;
  readonly givenOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly withdrawnOn: CivilDate | null;
};

/** An entry as it stands in the database. */
export type StoredEntry = {
  readonly id: string;
  readonly kind: string;
  readonly sort: RegisterSort;
  readonly restricted: boolean;
  readonly ref: string | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
  readonly erased: boolean;
  readonly ground: EntryGround;
  readonly state: EntryState;
  /** The newest one that was noted. */
  readonly consent: StoredConsent | null;
};
