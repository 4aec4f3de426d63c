import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { ZoneShape } from '@gridkeeper/domain/areas/zone-of.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';
import { saveZones } from '../save-zones.ts';
import { findStoredZones } from '../stored.queries.ts';
import type { AreaImport } from './area-import.ts';
import { settle, type Written } from './settle.ts';
import type { SourceFeature } from './source-feature.ts';

/**
 * The places that the office's policy routes by 归口地段 (plan G5.8): features bear the code of a zone, and those of one code make it up together.
 * Zones that the file does not name stay; the last one of the policy is what is left over and is never drawn.
 */
export async function takeZones(tx: Tx, { dryRun, onSaved }: AreaImport, sources: readonly SourceFeature[]): Promise<Written> {
  const { pack } = await currentPack(tx);
  const order = pack.zones.map(({ code }) => code);
  const drawable = new Set(order.slice(0, -1));
  const parts = sources.map((source) => readPart(source, drawable)).filter((part) => part !== undefined);
  const drawn = [...new Set(parts.map(({ code }) => code))].map(
    (code): ZoneShape => ({ code, shape: joined(parts.filter((part) => part.code === code)) }),
  );
  const stored = await findStoredZones(tx);
  const save = async (fresh: readonly ZoneShape[]) => {
    const all = new Map([...stored, ...fresh.map((zone) => [zone.code, zone] as const)]);
    const inOrder = order.flatMap((code) => all.get(code) ?? (drawable.has(code) ? [] : { code, shape: null }));
    await saveZones(tx, inOrder);
    onSaved?.(fresh.length);
  };
  return settle(drawn, { stored, idOf: ({ code }) => code, dryRun, save });
}

type Part = { readonly code: string; readonly shape: AreaShape };

function readPart(source: SourceFeature, drawable: ReadonlySet<string>): Part | undefined {
  const code = source.required('code');
  if (code !== '' && !drawable.has(code)) source.fault('code', 'zone-unknown');
  const checked = checkShape(source.geometry);
  if (!checked.ok) source.fault('geometry', `shape-${checked.problem.code}`, checked.problem.at);
  return checked.ok && source.faults.length === 0 ? { code, shape: checked.shape } : undefined;
}

function joined(parts: readonly Part[]): AreaShape {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only.shape;
  return { type: 'MultiPolygon', coordinates: parts.flatMap(({ shape }) => polygonsOf(shape)) };
}
