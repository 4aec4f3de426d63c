import type { SignKind } from '@gridkeeper/domain/areas/sign-wire.ts';
import { signPath } from '@gridkeeper/domain/areas/sign-wire.ts';
import qrcode from 'qrcode';
import { gridWorkers } from '../../people/grid-workers.queries.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { PaperMap } from './map/draw-map.ts';
import type { Size, Spot } from './map/frame.ts';
import { mapOfGrid } from './map-of-grid.ts';
import type { SignGrid } from './sign-grids.queries.ts';

/** One grid on paper, with whoever looks after it at this moment. */
export type SignSheet = {
  readonly grid: Pick<SignGrid, 'code' | 'name' | 'community' | 'households' | 'persons'>;
  readonly workers: readonly { readonly name: string; readonly phone: string | null; readonly substitute: boolean }[];
  /** Where the QR code leads, and the code as SVG. */
  readonly address: string;
  readonly qr: string;
  readonly map: PaperMap | null;
  /** Building plates only: one for each building, or one without a mark where no building is known. */
  readonly plates: readonly { readonly label: string | null; readonly at: Spot | null }[];
};

export type SheetWish = { readonly kind: SignKind; readonly origin: string; readonly buildingId?: string | undefined };

/** Millimetres that the map has on each paper; cards and letters have none. */
const mapSize: Partial<Record<SignKind, Size>> = {
  'grid-sign': { width: 206, height: 208 },
  'building-plate': { width: 178, height: 136 },
};

/** Plates are put up street by street: number 2 before number 10. */
const byHouseNumber = new Intl.Collator('zh-CN', { numeric: true });

/** @throws AppError not-found when the building that was asked for does not stand in this grid */
export async function signSheet(tx: Tx, grid: SignGrid, { kind, origin, buildingId }: SheetWish): Promise<SignSheet> {
  const size = mapSize[kind];
  const drawn = size && (await mapOfGrid(tx, grid, size));
  const wanted = drawn?.buildings.filter(({ id }) => buildingId === undefined || id === buildingId) ?? [];
  const buildings = wanted.toSorted((one, other) => byHouseNumber.compare(one.label, other.label));
  if (buildingId !== undefined && buildings.length === 0) throw new AppError('not-found');
  const workers = await gridWorkers(tx, grid.areaIds);
  const address = `${origin}${signPath(grid.code)}`;
  const { code, name, community, households, persons } = grid;
  const plates = buildings.map((building) => ({ label: building.label, at: drawn?.frame.spot(building.point) ?? null }));
  return {
    grid: { code, name, community, households, persons },
    workers: workers.map((worker) => ({ name: worker.name, phone: worker.phone, substitute: worker.substitute })),
    address,
    // Signs hang outside: a quarter of the code may be scratched or dirty.
    qr: await qrcode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'Q' }),
    map: drawn?.map ?? null,
    plates: plates.length === 0 ? [{ label: null, at: null }] : plates,
  };
}
