import pg from 'pg';
import { OperatorError } from './operator-error.ts';

const oldest = 15;

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers at that address. Start that PostgreSQL, or correct host and port',
  ENOTFOUND: 'there is no such host. Correct its name',
  ETIMEDOUT: 'the host does not answer. Correct its name, or let this machine through its firewall',
  ENOENT: 'there is no such socket. Correct the path',
  '28P01': 'user or password is wrong',
  '28000': 'that server does not let this user in (its pg_hba.conf)',
  '3D000': 'that server has no such database. Make it first: createdb -E UTF8 gridkeeper',
};

/** Connection faults of Node come one for each address of a host, bundled. */
const codeOf = (fault: unknown): string => {
  if (fault instanceof AggregateError) return codeOf(fault.errors[0]);
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
};

const explain = (fault: unknown): OperatorError => {
  const reason = reasons[codeOf(fault)] ?? (fault instanceof Error ? fault.message : String(fault));
  return new OperatorError(`DATABASE_URL: ${reason}. Without DATABASE_URL the embedded database is used.`, { cause: fault });
};

/**
 * The database that DATABASE_URL names, once it has answered and is new enough.
 * @throws OperatorError that repeats neither user nor password
 */
export const useGivenDatabase = async (url: string): Promise<pg.PoolConfig> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // without a listener a late 57P01 would end node
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding",
    );
    const [{ version, encoding } = { version: 0, encoding: '' }] = rows;
    if (version < oldest) throw new OperatorError(`DATABASE_URL: that is PostgreSQL ${version}; Gridkeeper needs ${oldest} or newer.`);
    if (encoding !== 'UTF8') {
      throw new OperatorError(
        `DATABASE_URL: that database is encoded in ${encoding}. Make one in UTF8: createdb -E UTF8 -T template0 gridkeeper.`,
      );
    }
    return { connectionString: url };
  } catch (fault) {
    throw fault instanceof OperatorError ? fault : explain(fault);
  } finally {
    await client.end().catch(() => undefined);
  }
};
