import type { ReportForm } from '@gridkeeper/domain/cases/wire.ts';
import { findLeaf } from '@gridkeeper/domain/policy/pack-index.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';

/** What the rules of today ask of staff who report such a matter; null: no category chosen yet. */
export async function getReportForm(tx: Tx, category: string | null): Promise<ReportForm> {
  const { pack } = await currentPack(tx);
  const code = category === null ? null : (findLeaf(pack, category)?.form ?? null);
  return {
    form: pack.forms.find((form) => form.code === code) ?? null,
    severities: pack.severities.map(({ code: severity, label }) => ({ code: severity, label })),
  };
}
