import type { Label } from '../base/label.ts';
import type { CompiledPack } from './pack.ts';

/** Shapes of /api/v1/policy: the rules of this office. Everything here needs `policy.edit`, but for reading, which any post allows. */
export type PackVersion = {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  readonly publishedAt: string;
  readonly current: boolean;
  /** Cases that run by it now. */
  readonly running: number;
};

/** GET /api/v1/policy. `pack`: the version for new cases; null: the office has none yet. `versions`: newest first. */
export type PolicyView = {
  readonly pack: CompiledPack | null;
  readonly versions: readonly PackVersion[];
  readonly canPublish: boolean;
  /** The office's working calendar; days that differ from Mon-Fri, true: working (make-up 调休). */
  readonly calendar: {
    readonly zone: string;
    readonly version: string;
    readonly days: Readonly<Record<string, boolean>>;
    readonly years: readonly number[];
  };
};

/** A pack as a clerk hands it in: its files, `pack.yaml` among them; packs that it `extends` are looked for among those that come with the product. */
export type PackFiles = { readonly files: readonly { readonly name: string; readonly text: string }[] };

/** A fault of a pack: where, what is wrong, how to mend it. Line 1 is the first; null: the pack as a whole. */
export type PackFault = { readonly file: string; readonly line: number | null; readonly what: Label; readonly mend: Label };

/** What was proved: `cells` is how many combinations of category, place, level, severity and time have exactly one lead unit. */
export type PackProof = {
  readonly categories: number;
  readonly zones: number;
  readonly rows: number;
  readonly cells: number;
  readonly workflows: number;
  readonly states: number;
  readonly milliseconds: number;
};

/** POST /api/v1/policy/check (PackFiles). Nothing is written. `changes`: what changes for whom against the version in force. */
export type PackCheck = {
  readonly faults: readonly PackFault[];
  readonly proof: PackProof | null;
  readonly id: string | null;
  readonly version: string | null;
  readonly hash: string | null;
  readonly changes: readonly PackChange[];
};

/** One change in a sentence; `concerns`: whom it touches first. */
export type PackChange = {
  readonly kind: 'category' | 'routing' | 'clock' | 'workflow' | 'unit' | 'role' | 'level' | 'form' | 'register' | 'other';
  readonly concerns: Label;
  readonly sentence: Label;
};

/** POST /api/v1/policy/versions (PackFiles with commandId): 201 PackVersion; 422 policy-pack-invalid, 409 policy-pack-in-use or policy-version-taken. */
export type PublishRequest = PackFiles & { readonly commandId: string };
