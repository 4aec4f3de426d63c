/** What is printed about a grid: sign 公示牌 (Z1), building plate 楼栋牌 (W1), contact card 联系卡 (W7, F2), letter to households 入户信 (W7). */
export const signKinds = ['grid-sign', 'building-plate', 'contact-card', 'letter'] as const;
export type SignKind = (typeof signKinds)[number];

/**
 * GET /api/v1/areas/:id/signs/:kind.pdf?buildingId=&locale= → a PDF with the names of this moment; `id` is a grid, or an area whose grids come in
 * one file. Errors: not-found (no grid there, or the building lies elsewhere), signs-too-many.
 */
export const mostGridsAFile = 60;
export const mostPlatesAFile = 300;

/** The page of a grid on the portal, as signs and cards name it: by code, so that it outlives the grid's own row. */
export function signPath(gridCode: string): string {
  return `/grid/${encodeURIComponent(gridCode)}`;
}

/** A grid's code as it stands in an address; ids of grids are UUIDs and have hyphens. */
export const gridCodePattern = /^[0-9A-Za-z]{6,30}$/;

/** GET /api/v1/public/kiosk/places?keys= → {items}: places whose pinyin begins so, or holds these characters; at most 8. */
export type KioskPlace = { readonly label: string; readonly gridCode: string; readonly gridName: string };
