import { metresBetween } from '@gridkeeper/domain/areas/measure.ts';
import type { DuplicateCandidate, LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { likeDespiteCategory, likeEnough, likenessTo } from '@gridkeeper/domain/text/likeness.ts';
import { expressionBuilder, type SqlBool, sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { getPack } from '../policy/packs.ts';
import { caseScope, caseScopeFilter } from './case.policy.ts';
import { type CasesTables, db } from './cases.tables.ts';
import { categoryOf, stateOf } from './labels.ts';
import { officeNames } from './office-names.ts';
import { openSight } from './open-sight.ts';

const radius = 250; // metres, as residents' duplicates elsewhere have proved useful
const days = 30;

export type Near = {
  readonly category: string | null;
  readonly point: LonLat;
  readonly text: string;
  readonly except?: string;
  /** Who asks; nobody: the public. */
  readonly reader?: StaffActor;
};

/**
 * Reports that may be about the same problem: near, recent, still open, of the same category or alike in words. At most 5, likeliest first. What comes
 * back is what the public may see, to the public itself only of problems of the place; the words compared never leave the server. A restricted case 限制查看 comes back only for who sees it anyway.
 */
export async function duplicateCandidates(tx: Tx, near: Near): Promise<DuplicateCandidate[]> {
  const [lon, lat] = near.point;
  const dLat = radius / 111_320;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  // Whoever works here has the filter below; the public has no more than row-level security leaves it.
  if (near.reader) await openSight(tx, 'system');
  const rows = await db(tx)
    .selectFrom('cases')
    .innerJoin('case_contents as report', (join) =>
      join
        .onRef('report.district_id', '=', 'cases.district_id')
        .onRef('report.case_id', '=', 'cases.case_id')
        .on('report.kind', '=', 'report'),
    )
    .select([
      'cases.case_id',
      'cases.number',
      'cases.category',
      'cases.pack_hash',
      'cases.workflow',
      'cases.state',
      'cases.point',
      'cases.area_ids',
      'cases.grid_id',
      'cases.reported_at',
      'report.body',
    ])
    .select((eb) =>
      eb
        .selectFrom('case_contents as s')
        .select('s.body')
        .whereRef('s.district_id', '=', 'cases.district_id')
        .whereRef('s.case_id', '=', 'cases.case_id')
        .where('s.kind', '=', 'summary')
        .where('s.erased_at', 'is', null)
        .orderBy('s.created_at', 'desc')
        .limit(1)
        .as('summary'),
    )
    .where('cases.district_id', '=', tx.districtId)
    .where('cases.phase', '<>', 'closed')
    .where((eb) => eb.or([eb('cases.restricted', '=', false), ...(near.reader ? [seenBy(near.reader)] : [])]))
    .where('cases.reported_at', '>', new Date(tx.now - days * 86_400_000))
    .where(sql<SqlBool>`cases.point <@ box(point(${lon - dLon}, ${lat - dLat}), point(${lon + dLon}, ${lat + dLat}))`)
    .limit(200)
    .execute();
  const names = await officeNames(tx, { areas: rows.map((row) => row.area_ids.at(-1) ?? null) });
  const alikeTo = likenessTo(near.text);
  const found: DuplicateCandidate[] = [];
  for (const row of rows) {
    if (row.case_id === near.except || !row.point) continue;
    const away = metresBetween(near.point, [row.point.x, row.point.y]);
    const alike = alikeTo(row.body ?? '');
    const same = near.category !== null && row.category === near.category;
    if (away > radius || (!same && alike < (near.category !== null && row.category !== null ? likeDespiteCategory : likeEnough))) continue;
    const pack = await getPack(tx, row.pack_hash);
    if (!near.reader && !isEverybodys(pack, row.category)) continue;
    found.push({
      caseId: row.case_id,
      number: row.number,
      category: categoryOf(pack, row.category)?.label ?? null,
      place: names.area(row.area_ids.at(-1) ?? null) ?? '',
      state: stateOf(pack, row.workflow, row.state).label,
      summary: row.summary,
      reportedAt: row.reported_at.toISOString(),
      distanceMetres: Math.round(away),
      likeness: Math.round(Math.min(1, alike + (same ? 0.3 : 0)) * 100) / 100,
    });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.distanceMetres - b.distanceMetres).slice(0, 5);
}

/** A problem of the place. What somebody applies for, and what residents are not offered, is nobody else's: not even that it is there. */
function isEverybodys(pack: CompiledPack, code: string | null): boolean {
  const category = pack.categories.find((one) => one.code === code);
  return category === undefined || (category.service === null && category.portal);
}

const seenBy = (reader: StaffActor) => caseScopeFilter(caseScope(reader))(expressionBuilder<CasesTables, 'cases'>());
