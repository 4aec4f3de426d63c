/** RFC 9457 problem document as sent by /api/v1; `type` is `/problems/<code>`. */
export type Problem = {
  readonly type: string;
  readonly code: string;
  readonly status: number;
  readonly title: string; // what happened, in the reader's language
  readonly detail: string; // what is safe, and the way out
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  /** For 409: what happened meanwhile. */
  readonly happened?: { readonly at: string; readonly who: string; readonly what: string; readonly version: number };
  readonly retryAfterSeconds?: number;
};
