import type { Label } from '@gridkeeper/domain/base/label.ts';
import { casesNeeding, type RunningNeed } from '../cases/running-needs.queries.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { LostPart } from './needed-parts.ts';

/**
 * Running cases keep what they need: a part that is taken away without a successor must not be needed by any.
 * @throws AppError policy-pack-in-use; `fields` name each part as `unit.sanitation` with the numbers of its cases
 */
export async function requireUnneeded(tx: Tx, lost: readonly LostPart[]): Promise<void> {
  const fields = [];
  for (const part of lost.filter((one) => one.successor === null)) {
    const need = await casesNeeding(tx, part.kind, part.code);
    if (need.count > 0) fields.push({ field: `${part.kind}.${part.code}`, message: sentence(part, need) });
  }
  if (fields.length > 0) throw new AppError('policy-pack-in-use', {}, { fields });
}

const kinds: Readonly<Record<LostPart['kind'], Label>> = {
  unit: { zh: '单位', en: 'unit' },
  role: { zh: '岗位', en: 'post' },
  level: { zh: '层级', en: 'level' },
};

function sentence({ kind, label }: LostPart, { count, numbers }: RunningNeed): Label {
  const more = count - numbers.length;
  return {
    zh: `${kinds[kind].zh}“${label.zh}”还有 ${count} 件在办案件需要：${numbers.join('、')}${more > 0 ? `，另有 ${more} 件` : ''}。`,
    en: `The ${kinds[kind].en} “${label.en}” is needed by ${count} running ${count === 1 ? 'case' : 'cases'}: ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  };
}
