import { liesUnder } from '@gridkeeper/domain/areas/division-code.ts';
import type { AreaLevel } from '@gridkeeper/domain/areas/wire.ts';
import type { AreaRecord } from '../save-areas.ts';
import { levels } from './read-area.ts';
import type { SourceFeature } from './source-feature.ts';

export type ReadArea = { readonly source: SourceFeature; readonly record: AreaRecord };
export type StoredArea = { readonly code: string; readonly level: AreaLevel };

/**
 * Parents before children, each with a parent that is there: the one it names, else the one its code names. Only one area may stand without: the
 * office's own. Areas whose parent fails fail too.
 */
export function orderAreas(read: readonly ReadArea[], stored: readonly (StoredArea & { readonly root: boolean })[]): readonly ReadArea[] {
  const known = new Map<string, StoredArea>(stored.map((area) => [area.code, area]));
  let root = stored.find((area) => area.root)?.code;
  const ordered: ReadArea[] = [];
  for (const { source, record } of read.toSorted((a, b) => levels.indexOf(a.record.level) - levels.indexOf(b.record.level))) {
    const parentCode = record.parentCode ?? findParentByCode(record, known);
    if (parentCode === undefined && (root === undefined || root === record.code)) {
      root = record.code;
      known.set(record.code, record);
      ordered.push({ source, record: { ...record, parentCode: null } });
      continue;
    }
    const parent = parentCode === undefined ? undefined : known.get(parentCode);
    const fault = findParentFault(record, parent);
    if (fault !== undefined) {
      source.fault('parent', fault);
      continue;
    }
    known.set(record.code, record);
    ordered.push({ source, record: { ...record, parentCode: parent?.code ?? null } });
  }
  return ordered;
}

/** A grid and a group stand below the community that their code begins with, other areas below the nearest level that is there. */
function findParentByCode({ code, level }: AreaRecord, known: ReadonlyMap<string, StoredArea>): string | undefined {
  const candidates = code.length > 12 ? [code.slice(0, 12)] : [9, 6, 4, 2].map((digits) => code.slice(0, digits).padEnd(12, '0'));
  return candidates.find((candidate) => {
    const area = known.get(candidate);
    return candidate !== code && area !== undefined && levels.indexOf(area.level) < levels.indexOf(level);
  });
}

function findParentFault(
  record: AreaRecord,
  parent: StoredArea | undefined,
): 'parent-unknown' | 'parent-level' | 'parent-code' | undefined {
  if (parent === undefined) return 'parent-unknown';
  if (levels.indexOf(parent.level) >= levels.indexOf(record.level)) return 'parent-level';
  return liesUnder(record, parent) ? undefined : 'parent-code';
}
