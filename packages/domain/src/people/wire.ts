import type { Label, Locale } from '../base/label.ts';
import type { Capability } from '../policy/pack.ts';

/** POST /api/v1/session {username, password, face: 'desk'|'field'} → Me; GET /api/v1/me → Me; DELETE /api/v1/session. */
export type Me = {
  readonly personId: string;
  readonly name: string;
  readonly username: string;
  readonly locale: Locale;
  readonly district: { readonly id: number; readonly name: string };
  readonly posts: readonly MyPost[];
  readonly capabilities: readonly Capability[]; // union over posts: which screens to offer
  readonly unread: number; // messages
  readonly idleMinutes: number; // after so long without a request the session ends
  /** The year whose working days 工作日历 are missing and should be brought in; told to those with policy.edit. */
  readonly calendarWarning: { readonly year: number } | null;
};
export type MyPost = {
  readonly role: { readonly code: string; readonly label: Label };
  readonly area: { readonly id: string; readonly name: string } | null;
  readonly unit: { readonly code: string; readonly label: Label } | null;
  readonly until: string | null;
  readonly substituteFor: string | null; // name
};

/** GET /api/v1/people → {items, next}; needs people.edit. Phones are masked. */
export type PersonView = {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly phoneMasked: string | null;
  readonly status: 'invited' | 'active' | 'locked' | 'disabled';
  readonly posts: readonly (MyPost & { readonly id: string; readonly from: string })[];
};

/** GET /api/v1/people/checkers?areaId= → {items}: who can check in a grid. */
export type CheckerView = {
  readonly personId: string;
  readonly name: string;
  readonly gridNames: readonly string[];
  readonly open: number;
};

/** GET /api/v1/units → {items}. */
export type UnitView = {
  readonly code: string;
  readonly label: Label;
  readonly kind: string;
  readonly responsible: string | null;
  readonly handler: string | null;
};

/** GET /api/v1/inbox → {items, unread}; POST /api/v1/inbox/read {ids}. Texts are made from codes, never stored with personal words. */
export type InboxItem = {
  readonly id: string;
  readonly at: string;
  readonly text: Label;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  /** The entry of a register that it is about. */
  readonly entryId: string | null;
  readonly read: boolean;
};

/** GET /api/v1/public/office: what a face needs before anyone signs in. */
export type Office = {
  readonly district: { readonly id: number; readonly name: string; readonly street: string };
  readonly demo: boolean;
  readonly zone: string; // IANA
  readonly supervisionPhone: string | null;
  readonly bounds: readonly [number, number, number, number] | null;
  readonly pack: { readonly id: string; readonly version: string; readonly label: Label };
  /** Demo accounts to sign in with, only in demo mode. */
  readonly accounts: readonly { readonly username: string; readonly password: string; readonly label: Label }[];
  readonly maxPhotoBytes: number;
  readonly maxPhotos: number;
};

/** GET /api/v1/public/categories → {items}. Heads carry children. */
export type CategoryNode = {
  readonly code: string;
  readonly label: Label;
  readonly children: readonly {
    readonly code: string;
    readonly label: Label;
    readonly portal: boolean;
    readonly keywords: readonly string[];
  }[];
};

/** GET /api/v1/me/sessions → {items}; DELETE /api/v1/me/sessions/:id ends one. */
export type SessionView = {
  readonly id: string;
  readonly face: 'desk' | 'field';
  readonly since: string;
  readonly seenAt: string;
  readonly current: boolean;
};

/** GET /api/v1/roles → {items}: the roles of the pack. `place`: what a post of this role must name. */
export type RoleView = {
  readonly code: string;
  readonly label: Label;
  readonly place: 'area' | 'unit' | 'none';
};
