import type { LedgerPage } from '@gridkeeper/domain/registers/wire.ts';

export type LedgerQuery = {
  readonly q?: string | undefined;
  readonly areaId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

export type LedgerRows = Pick<LedgerPage, 'rows' | 'next'>;
