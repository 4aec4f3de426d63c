import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CoordinateSystem } from '@gridkeeper/domain/exchange/coordinates.ts';

/** What people call the systems. */
export const systemLabels: Readonly<Record<CoordinateSystem, Label>> = {
  wgs84: { zh: 'WGS84（CGCS2000、天地图）', en: 'WGS84 (CGCS2000)' },
  gcj02: { zh: 'GCJ-02（高德、腾讯）', en: 'GCJ-02 (Amap, Tencent)' },
  bd09: { zh: 'BD-09（百度）', en: 'BD-09 (Baidu)' },
};
