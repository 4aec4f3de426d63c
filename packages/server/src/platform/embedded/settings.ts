/** Linux reaches the cluster through /proc: no port, no limit to the path's length, any characters in it. */
export const hasProc = process.platform === 'linux';

/** PostgreSQL changes into its folder, and /proc/self/cwd stays true there. */
export const clusterArgument = (cluster: string): string => (hasProc ? '/proc/self/cwd' : cluster);

export const hostBasedAccess = hasProc ? 'local all all scram-sha-256\n' : 'host all all 127.0.0.1/32 scram-sha-256\n';

export type Settings = Readonly<Record<string, string | number>>;

/** For an office of tens of people on a small machine. A commit is on the disk before it is answered. */
export const officeSettings: Settings = {
  shared_buffers: '64MB',
  max_connections: 30,
  io_method: 'sync',
  max_parallel_workers: 0,
  max_parallel_workers_per_gather: 0,
  max_wal_senders: 0,
  wal_level: 'minimal',
  max_wal_size: '256MB',
  jit: 'off',
  dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

export const settingWords = (settings: Settings): readonly string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
