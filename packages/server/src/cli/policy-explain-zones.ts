import { readFile } from 'node:fs/promises';
import { checkShape, shapeProblems } from '@gridkeeper/domain/areas/check-shape.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { ZoneShape } from '@gridkeeper/domain/areas/zone-of.ts';
import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { z } from 'zod';
import { explainFileFault, OperatorError } from '../platform/operator-error.ts';

const name = z.object({ zone: z.string().optional(), code: z.string().optional() }).nullish();
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ properties: name, geometry: z.unknown() })),
});

/**
 * The zones of a pack on the ground, out of GeoJSON whose features bear the zone's code as `zone` or `code`; in the pack's order, as a point is
 * looked up. Pieces of one zone may be many. @throws OperatorError naming the feature that cannot be taken
 */
export async function readZones(file: string, pack: CompiledPack, locale: Locale): Promise<readonly ZoneShape[]> {
  const parsed = collection.safeParse(await readJson(file));
  if (!parsed.success) throw new OperatorError(`${file} is no GeoJSON FeatureCollection.`);
  const pieces = parsed.data.features.map(({ properties, geometry }, index) => ({
    code: knownZone(pack, properties?.zone ?? properties?.code, `${file}, feature ${index + 1}`),
    shape: soundShape(geometry, `${file}, feature ${index + 1}`, locale),
  }));
  return pack.zones.flatMap(({ code }) => pieces.filter((piece) => piece.code === code));
}

function knownZone(pack: CompiledPack, code: string | undefined, where: string): string {
  if (code !== undefined && pack.zones.some((zone) => zone.code === code)) return code;
  const known = pack.zones.map((zone) => zone.code).join(', ');
  throw new OperatorError(`${where}: its property "zone" must be one of ${known}.`);
}

function soundShape(geometry: unknown, where: string, locale: Locale): AreaShape {
  const checked = checkShape(geometry);
  if (checked.ok) return checked.shape;
  throw new OperatorError(`${where}: ${shapeProblems[checked.problem.code][locale]}`);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    throw (fault as NodeJS.ErrnoException).code === 'ENOENT' ? new OperatorError(`There is no file ${file}.`) : explainFileFault(fault);
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (fault) {
    throw new OperatorError(`${file} is no JSON: ${fault instanceof Error ? fault.message : String(fault)}.`);
  }
}
