/** The desk's queues 案件队列, in the order they are shown; the server counts these and the desk offers them. */
export const queueCodes = [
  'mine',
  'taken',
  'review',
  'dispatched',
  'handling',
  'requests',
  'feedback',
  'checking',
  'overdue',
  'contested',
  'call-back',
  'closed',
  'all',
] as const;
export type CountedQueue = (typeof queueCodes)[number];
