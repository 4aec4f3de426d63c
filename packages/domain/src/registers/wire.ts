import type { Label } from '../base/label.ts';
import type { LonLat } from '../cases/wire.ts';
import type { Ledger, RegisterKind } from '../policy/registers.ts';

/** A value as a screen gets it; `masked`: something stands there, shown in part, and may be asked for with a reason. */
export type FieldValue = string | number | boolean | null | { readonly masked: string };

/** What an entry needs looking after: certificates and consent. Days are negative once it has ended. */
export type EntryWarning =
  | { readonly kind: 'certificate-missing'; readonly certificate: string }
  | { readonly kind: 'certificate-ending' | 'certificate-ended'; readonly certificate: string; readonly days: number }
  | { readonly kind: 'consent-ending' | 'consent-ended'; readonly days: number };

/** GET /api/v1/registers: the kinds of the pack in force that the asker may see, with how many entries stand in his areas, and the ledgers. */
export type Registers = {
  readonly kinds: readonly (RegisterKind & {
    readonly count: number;
    readonly can: { readonly add: boolean; readonly import: boolean; readonly export: boolean };
  })[];
  readonly ledgers: readonly Ledger[];
};

export type EntryRow = {
  readonly id: string;
  readonly kind: string;
  readonly code: string | null;
  /** Masked where the kind is restricted. */
  readonly name: FieldValue;
  readonly address: string;
  readonly gridId: string | null;
  readonly gridName: string | null;
  readonly communityName: string | null;
  readonly point: LonLat;
  readonly version: number;
  readonly updatedAt: string;
  readonly endedOn: string | null;
  /** The listed fields. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly warnings: readonly EntryWarning[];
};
/** GET /api/v1/registers/:kind/entries?q&areaId&ledger&warning&ended&cursor&limit; `total` stops at 1,000. */
export type EntryList = { readonly items: readonly EntryRow[]; readonly next: string | null; readonly total: number };

export type CertificateView = {
  readonly code: string;
  readonly label: Label;
  readonly required: boolean;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  /** The case that its end opened. */
  readonly caseId: string | null;
};

export type ConsentView = {
  readonly version: string;
  readonly by: 'self' | 'guardian';
  readonly givenOn: string;
  readonly endsOn: string;
  readonly withdrawnOn: string | null;
};

/** GET /api/v1/registers/entries/:id */
export type EntryView = EntryRow & {
  readonly buildingId: string | null;
  readonly parent: { readonly id: string; readonly kind: string; readonly name: FieldValue } | null;
  readonly children: readonly { readonly id: string; readonly kind: string; readonly name: FieldValue }[];
  readonly certificates: readonly CertificateView[];
  readonly consent: ConsentView | null;
  readonly visitEveryDays: number | null;
  readonly endReason: string | null;
  readonly can: {
    readonly change: boolean;
    readonly end: boolean;
    readonly reveal: boolean;
    /** Make a code for the person's own page. */
    readonly giveCode: boolean;
    readonly seeLooks: boolean;
  };
};

/** Body of POST /api/v1/registers/:kind/entries and, with `version`, of POST /api/v1/registers/entries/:id/change. Fields left out stay as they are; null empties one. */
export type EntryDraft = {
  readonly name?: string;
  readonly code?: string | null;
  readonly address?: string;
  readonly point?: LonLat;
  readonly buildingId?: string | null;
  readonly parentId?: string | null;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
  readonly visitEveryDays?: number | null;
  readonly consent?: { readonly by: 'self' | 'guardian'; readonly version: string; readonly givenOn: string; readonly underAge: boolean };
  /** A checksum that does not fit is let pass when the person says so; written down. */
  readonly override?: readonly string[];
};

/** GET /api/v1/registers/entries/:id/history, newest first. Secret fields tell that they changed, not what they were. */
export type EntryChange = {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly how: 'added' | 'changed' | 'ended' | 'imported' | 'undone' | 'certificate' | 'consent' | 'moved' | 'erased';
  readonly changes: readonly {
    readonly field: string;
    readonly label: Label | null;
    readonly before: FieldValue;
    readonly after: FieldValue;
  }[];
};

/** GET /api/v1/registers/entries/:id/looks: who looked 谁看过, why; for the office's auditors, and for the person himself under his code. */
export type EntryLook = {
  readonly at: string;
  readonly who: string;
  readonly role: string | null;
  readonly what: 'opened' | 'revealed' | 'exported' | 'refused';
  readonly field: Label | null;
  readonly reason: string | null;
};

/**
 * GET /api/v1/registers/looks: all looks 查看记录, the latest first, a page; for the audit administrators. Of an entry itself only its kind and ground.
 */
export type LooksPage = {
  readonly items: readonly LookRow[];
  readonly next: string | null;
  /** Kinds of registers that hold data on persons. */
  readonly kinds: readonly { readonly code: string; readonly label: Label }[];
};

export type LookRow = EntryLook & {
  /** Of the look. */
  readonly id: string;
  /** Null: an export of several entries, and then of several grids or communities, too, where these are null. */
  readonly entryId: string | null;
  readonly entries: number;
  readonly kind: Label;
  readonly gridName: string | null;
  readonly communityName: string | null;
};

/** A value in a ledger: as in a register, or words in both languages (a category, a chosen option). Moments are ISO 8601 text. */
export type LedgerValue = FieldValue | Label;

/** GET /api/v1/ledgers/:code?q&areaId&cursor&limit: rows of a view over entries, cases or posts; `values` in the order of `columns`. */
export type LedgerPage = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly columns: readonly { readonly code: string; readonly label: Label }[];
  readonly rows: readonly { readonly id: string; readonly values: readonly LedgerValue[] }[];
  readonly next: string | null;
};

/** POST /api/v1/registers/entries/:id/reveal {field, reason} → Revealed. `field` may be `name` of a restricted entry. */
export type Revealed = { readonly value: string | number | boolean | null };
/** POST /api/v1/registers/entries/:id/code {commandId} → GivenCode: told once. */
export type GivenCode = { readonly code: string };

/**
 * Writes that answer {id}: POST /api/v1/registers/entries/:id/end {commandId, version, reason}; …/certificates/:code {commandId, number?, issuedOn?,
 * expiresOn?}; …/consent {commandId, by, version, givenOn, underAge}; …/consent/withdraw {commandId}. Adding answers 201 {id}, a change {id}.
 * `register-check-override` (422) names in `fields` what may be kept by naming it in `override`; `register-entry-changed` (409) tells in `happened` who was quicker.
 */
export type EntryWritten = { readonly id: string };
