/** Who sees a subject of the feed: enough to judge a client's scope without asking the database again. */
export type FeedScope = {
  readonly areas: readonly string[];
  readonly units: readonly string[];
  readonly persons: readonly string[];
};
