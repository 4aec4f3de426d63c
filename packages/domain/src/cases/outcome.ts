/** How a case ended 办理结果. Closed is not solved: every closing carries one of these. */
export const outcomes = ['solved', 'explained', 'not-possible', 'not-ours', 'duplicate', 'unfounded', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];
