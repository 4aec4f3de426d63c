import type { CivilDate } from '../base/instant.ts';
import type { Label } from '../base/label.ts';
import type { Duration } from '../policy/pack.ts';
import type { LegalBasis, RegisterField, RegisterSort } from '../policy/registers.ts';
import type { ConsentView, EntryChange, EntryLook, FieldValue } from './wire.ts';

/** A value as the person it is about sees it: never masked. */
export type OwnValue = Exclude<FieldValue, object>;

/** One thing that is kept about the person 我的资料. `how`: he changes it himself at once 'change', or asks the worker 'ask'. */
export type OwnField = Pick<RegisterField, 'code' | 'label' | 'type' | 'options' | 'unit' | 'min' | 'max' | 'required'> & {
  readonly value: OwnValue;
  readonly how: 'change' | 'ask';
};

/** Fields that serve one purpose (PIPL 17): what for, on which legal basis, how long. Of what stands in no group these are null. */
export type OwnGroup = {
  readonly code: string | null;
  readonly label: Label | null;
  readonly purpose: Label | null;
  readonly basis: LegalBasis | null;
  /** How long it is kept after the entry has ended or the consent is over. */
  readonly keep: Duration | null;
  /** Nobody at the office sees it any more; it is erased after this day. Null: it is in use. */
  readonly keptUntil: CivilDate | null;
  readonly fields: readonly OwnField[];
};

/** Who looked 谁看过: the day, the role with its unit, what and why; never the name of a clerk. */
export type OwnLook = Pick<EntryLook, 'what' | 'field' | 'reason'> & { readonly day: CivilDate; readonly who: Label | null };

/**
 * POST /api/v1/public/my-file {code}. The same comes back from /my-file/change {commandId, code, version, fields?, visitEveryDays?},
 * /my-file/ask {commandId, code, field} and /my-file/withdraw {commandId, code}. Codes stand in bodies only.
 */
export type OwnFile = {
  readonly kind: Label;
  readonly sort: RegisterSort;
  readonly version: number;
  /** Who answers for it: the person, or the guardian 监护人 who agreed in his place. */
  readonly whose: 'self' | 'guardian';
  /** Community and grid. */
  readonly place: string;
  readonly workers: readonly { readonly name: string; readonly phone: string | null }[];
  readonly groups: readonly OwnGroup[];
  /** `text` null: the person agreed to an earlier text than the one in force. */
  readonly consent: (ConsentView & { readonly text: Label | null }) | null;
  /** How often somebody comes by: in days, as wished; else as usual. */
  readonly visits: { readonly everyDays: number | null; readonly usual: Duration } | null;
  readonly endedOn: CivilDate | null;
  readonly looks: readonly OwnLook[];
  /** What the worker was asked to correct. */
  readonly asked: readonly { readonly day: CivilDate; readonly field: Label }[];
  readonly can: { readonly change: boolean; readonly ask: boolean; readonly withdraw: boolean; readonly remove: boolean };
};

/** POST /api/v1/public/my-file/delete {commandId, code}: null: nothing about the person is left, and the code has ended. */
export type OwnDeleted = { readonly file: OwnFile | null };

/** POST /api/v1/public/my-file/export {code}: a copy to take along (PIPL 45). Changes tell what and when, not which clerk. */
export type OwnExport = {
  readonly madeAt: string;
  readonly file: OwnFile;
  readonly history: readonly Omit<EntryChange, 'by'>[];
};

/** Body of POST /api/v1/public/my-file/change, beside `commandId` and `code`. */
export type OwnWishes = {
  readonly version: number;
  readonly fields?: Readonly<Record<string, OwnValue>>;
  readonly visitEveryDays?: number | null;
};
