import type { AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { findingWords } from '@gridkeeper/domain/exchange/sheet-findings.ts';
import { listNames } from '@gridkeeper/domain/exchange/sheet-words.ts';
import { requireSeeAreas } from '../../areas/area.policy.ts';
import { checkAreas } from '../../areas/check-areas.ts';
import type { StaffActor } from '../../people/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { columnsIn } from './columns.ts';
import type { ExportedList } from './send-list.ts';

/** Everything that the self-check of the division 划分自检 finds today. @throws AppError not-allowed */
export async function findingList(platform: Platform, actor: StaffActor, locale: Locale): Promise<ExportedList<AreaFinding>> {
  requireSeeAreas(actor);
  const { column, say } = columnsIn(locale);
  const { findings } = await checkAreas(platform, actor.districtId);
  return {
    list: 'findings',
    filter: {},
    title: listNames.findings[locale],
    reason: null,
    columns: [
      column('finding', (row) => say(findingWords[row.kind]), 'text', 24),
      column('where', (row) => row.names.join(locale === 'zh' ? '、' : ', '), 'text', 40),
      column('size', (row) => row.squareMetres, 'number', 14),
      column('counted', (row) => row.count?.is ?? null, 'number'),
      column('longitude', (row) => row.at?.[0] ?? null, 'number', 12),
      column('latitude', (row) => row.at?.[1] ?? null, 'number', 12),
    ],
    page: async () => ({ items: findings, next: null }),
  };
}
