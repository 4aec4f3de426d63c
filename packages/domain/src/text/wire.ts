import type { Label } from '../base/label.ts';
import type { CaseListItem, CategorySuggestion, LonLat } from '../cases/wire.ts';
import type { SuggestionLimits } from '../policy/pack.ts';
import type { HoldOut } from './learned/calibrate.ts';

/** Shapes of /api/v1/text. */

/** A word that the office set itself 词表. */
export type LexiconWord = {
  readonly word: string;
  readonly category: { readonly code: string; readonly label: Label };
  readonly weight: number;
  readonly by: string | null;
  readonly at: string;
};

/** GET /api/v1/text/lexicon, any post. `pack`: the words that come with the rules; they are changed there. */
export type LexiconView = {
  readonly words: readonly LexiconWord[];
  readonly pack: readonly { readonly word: string; readonly category: { readonly code: string; readonly label: Label } }[];
  readonly categories: readonly { readonly code: string; readonly label: Label; readonly head: Label | null }[];
  readonly canEdit: boolean;
};

/** POST /api/v1/text/lexicon (policy.edit): one word set for a category, or taken from it. Weight 1: like a word of the rules; 3: three times. */
export type LexiconChange = {
  readonly commandId: string;
  readonly word: string; // 2..20 characters
  readonly category: string;
  readonly weight: number | null; // null: taken away
};

/** GET /api/v1/text/suggestions: how the suggestions came about. `learnedAt` null: nothing learned yet. */
export type SuggestionState = {
  readonly learnedAt: string | null;
  readonly cases: number;
  readonly holdOut: HoldOut;
  readonly limits: SuggestionLimits;
};

/** POST /api/v1/text/try {text} → the first three, also those below the limit to be shown. */
export type TryAnswer = { readonly suggestions: readonly CategorySuggestion[] };

/** GET /api/v1/text/hot-topics: what at least three messages that the reader may see are about, of open cases and of the last 30 days. */
export type HotTopicsView = { readonly foundAt: string | null; readonly days: readonly string[]; readonly items: readonly HotTopicItem[] };
export type HotTopicItem = {
  readonly id: string;
  readonly words: readonly string[]; // may be empty: then the title of the first message stands for it
  readonly title: string;
  readonly count: number;
  readonly open: number;
  readonly first: string;
  readonly last: string;
  readonly daily: readonly number[]; // messages on each of `days`, today last
  readonly points: readonly LonLat[];
};

/** GET /api/v1/text/hot-topics/:id: its cases that the reader may see, newest first. */
export type HotTopicCases = { readonly items: readonly CaseListItem[] };
