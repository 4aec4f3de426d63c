import type { LonLat } from '../cases/wire.ts';

/** Reference systems of imported points: GPS and 天地图 (WGS84), 高德 and 腾讯 (GCJ-02), 百度 (BD-09). */
export const coordinateSystems = ['wgs84', 'gcj02', 'bd09'] as const;
export type CoordinateSystem = (typeof coordinateSystems)[number];

const semiMajorAxis = 6_378_245;
const eccentricitySquared = 0.006693421622965943;
const close = 1e-9;
const rad = Math.PI / 180;

/**
 * A point of another system in WGS84, to within a centimetre: the forward formulas are inverted by iteration, because one step
 * alone is off by 0.3 m. Outside China GCJ-02 does not shift, so the point stays as it is.
 */
export function toWgs84(point: LonLat, from: CoordinateSystem): LonLat {
  if (from === 'wgs84') return point;
  if (from === 'gcj02') return invert(gcj02FromWgs84, point);
  return toWgs84(invert(bd09FromGcj02, point), 'gcj02');
}

/** 火星坐标 of a WGS84 point. */
export function gcj02FromWgs84(point: LonLat): LonLat {
  const [lon, lat] = point;
  if (!inChina(point)) return point;
  const [east, north] = [lon - 105, lat - 35];
  const m = 1 - eccentricitySquared * Math.sin(lat * rad) ** 2;
  const metresPerDegreeNorth = ((semiMajorAxis * (1 - eccentricitySquared)) / (m * Math.sqrt(m))) * rad;
  const metresPerDegreeEast = (semiMajorAxis / Math.sqrt(m)) * Math.cos(lat * rad) * rad;
  return [lon + shiftEast(east, north) / metresPerDegreeEast, lat + shiftNorth(east, north) / metresPerDegreeNorth];
}

/** 百度坐标 of a GCJ-02 point. */
export function bd09FromGcj02([lon, lat]: LonLat): LonLat {
  const distance = Math.hypot(lon, lat) + 2e-5 * Math.sin(lat * 3000 * rad);
  const angle = Math.atan2(lat, lon) + 3e-6 * Math.cos(lon * 3000 * rad);
  return [distance * Math.cos(angle) + 0.0065, distance * Math.sin(angle) + 0.006];
}

function inChina([lon, lat]: LonLat): boolean {
  return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

function invert(forward: (point: LonLat) => LonLat, target: LonLat): LonLat {
  let guess = target;
  for (let step = 0; step < 20; step += 1) {
    const reached = forward(guess);
    const [offEast, offNorth] = [target[0] - reached[0], target[1] - reached[1]];
    guess = [guess[0] + offEast, guess[1] + offNorth];
    if (Math.abs(offEast) < close && Math.abs(offNorth) < close) return guess;
  }
  return guess;
}

// The published formulas of the obfuscation, metres.
function shiftNorth(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  const waves = 20 * Math.sin(y * Math.PI) + 40 * Math.sin((y * Math.PI) / 3);
  const longWaves = 160 * Math.sin((y * Math.PI) / 12) + 320 * Math.sin((y * Math.PI) / 30);
  return base + ((ripple(x) + waves + longWaves) * 2) / 3;
}

function shiftEast(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  const waves = 20 * Math.sin(x * Math.PI) + 40 * Math.sin((x * Math.PI) / 3);
  const longWaves = 150 * Math.sin((x * Math.PI) / 12) + 300 * Math.sin((x * Math.PI) / 30);
  return base + ((ripple(x) + waves + longWaves) * 2) / 3;
}

function ripple(x: number): number {
  return 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);
}
