import type { CaseListItem, CategorySuggestion, DuplicateCandidate } from './wire.ts';

/**
 * POST /api/v1/cases/phone-history {phone}: earlier cases that this very number left its contact with, newest first, within the reader's scope. Asked
 * by POST so that no number stands in an address or a log; each look is written down. Contacts go 90 days after closing, and with them the way here.
 */
export type PhoneHistory = { readonly items: readonly CaseListItem[] };

/** POST /api/v1/cases/suggest-category {text}: among all categories, also those that residents are not offered. */
export type StaffSuggestions = { readonly suggestions: readonly CategorySuggestion[] };

/** POST /api/v1/cases/duplicates {category, point, text}, as on the portal: what the public may see of each. */
export type StaffDuplicates = { readonly candidates: readonly DuplicateCandidate[] };

/**
 * GET /api/v1/hotline/today 热线当日: what came by telephone today, within the reader's scope (F3: hotline assessed).
 * `taken`: calls that became a case; `atOnce`: answered in the same moment; `passedOn`: the others; `told`: results of hotline cases given today,
 * `toldInTime`: those of them whose clocks never ran out.
 */
export type HotlineToday = {
  readonly taken: number;
  readonly atOnce: number;
  readonly passedOn: number;
  readonly told: number;
  readonly toldInTime: number;
};
