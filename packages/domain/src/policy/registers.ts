import type { Label } from '../base/label.ts';
import type { Duration, FormField } from './pack.ts';

/** What an entry of a register is 台账对象; kinds of a pack specialise one of these. */
export const registerSorts = [
  'building', // 楼栋
  'dwelling', // 房屋
  'premises', // 场所 (shops, restaurants, workshops, schools)
  'facility', // 部件
  'equipment', // 设备
  'risk-point', // 风险点
  'unit', // 单位
  'household', // 户: contact by own wish, number of persons, needs for service; never a list of its members
  'care-recipient', // 关爱对象: only at own or guardian's wish
] as const;
export type RegisterSort = (typeof registerSorts)[number];

/** Why an office may hold data on persons (PIPL 13, 34): named for every group of such fields. */
export const legalBases = ['consent', 'legal-duty', 'contract', 'public-list'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** Fields that serve one purpose 用途 on one legal basis and are kept equally long. */
export type FieldGroup = {
  readonly code: string;
  readonly label: Label;
  readonly purpose: Label;
  readonly basis: LegalBasis;
  /** How long after an entry has ended, or the consent was withdrawn or ran out, its fields of this group are erased. */
  readonly keep: Duration;
};

export type RegisterFieldType = FormField['type'] | 'phone' | 'credit-code' | 'facility-code';

/** A declared field of a kind of register. `group`: needed where the field is about a person. */
export type RegisterField = Omit<FormField, 'type'> & {
  readonly type: RegisterFieldType;
  readonly group: string | null;
  /** Sealed in the database, masked on screens and sheets until somebody gives a reason, which is written down 脱敏. Always so for data on persons. */
  readonly secret: boolean;
  /** Stands in lists. */
  readonly listed: boolean;
};

/** A certificate that entries need 证照 (G4's table: which premises need which). */
export type CertificateRule = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  /** Options of the kind's `kindField` that need it; null: all. */
  readonly kinds: readonly string[] | null;
  /** False: it holds without end (a land certificate). */
  readonly expires: boolean;
};

/** Warnings before a certificate ends, and the case that it opens 到期提醒. Days before the last day of validity. */
export type ExpiryRule = {
  readonly clause: string;
  readonly warnDays: readonly number[]; // e.g. 60, 30, 7
  /** From so many days before the end a case is opened in this category; null: only warnings. */
  readonly category: string | null;
  readonly caseDays: number;
};

/** What a person agrees to 同意书; a change of the text is a new version. */
export type ConsentRule = {
  readonly version: string;
  readonly text: Label;
  readonly clause: string;
  /** Ends by itself after this and is asked for anew. */
  readonly lasts: Duration;
  /** Years; below it only a guardian's consent counts (PIPL 31: 14). */
  readonly guardianUnder: number;
};

export type RegisterKind = {
  readonly code: string;
  readonly sort: RegisterSort;
  readonly label: Label;
  readonly clause: string;
  readonly groups: readonly FieldGroup[];
  readonly fields: readonly RegisterField[];
  /** The choice field that says what kind of premises (or equipment) it is; certificates go by it. */
  readonly kindField: string | null;
  /** The choice field of the risk grade 风险等级; inspections go by it. */
  readonly gradeField: string | null;
  readonly certificates: readonly CertificateRule[];
  readonly expiry: ExpiryRule | null;
  /** Needed of care recipients, and of households that leave a contact. */
  readonly consent: ConsentRule | null;
  /** Usual rhythm of visits, e.g. monthly; a care recipient may wish another. */
  readonly visits: Duration | null;
};

/** Columns of ledgers beside a register's own fields. */
export const entryColumns = ['name', 'code', 'address', 'grid', 'community', 'updated', 'certificates', 'warnings'] as const;
export const caseColumns = ['number', 'category', 'state', 'place', 'reported', 'due', 'closed', 'outcome'] as const;
export const postColumns = ['person', 'role', 'area', 'phone', 'since'] as const;
/** Conditions of ledgers that are no field: yes or no. */
export const ledgerFlags = ['missing-certificate', 'expiring'] as const;

/** A saved view 台账 over facts that stand elsewhere: never a copy (F4's four ledgers, W6, W8a, S17). */
export type Ledger = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly from: LedgerSource;
  /** Fields by code, in order, and `entryColumns`; of cases `caseColumns`, of posts `postColumns`. */
  readonly columns: readonly string[];
};
export type LedgerSource =
  | { readonly register: string; readonly where: readonly LedgerCondition[] }
  | { readonly cases: { readonly categories: readonly string[] | null; readonly open: boolean | null } }
  | { readonly posts: { readonly roles: readonly string[] } };
/** The field has one of these values (of a question: yes, no); one of `ledgerFlags` may stand for a field. */
export type LedgerCondition = { readonly field: string; readonly is: readonly string[] };
