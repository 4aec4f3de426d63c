import { type ZoneShape, zoneOf } from '@gridkeeper/domain/areas/zone-of.ts';
import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { ExplainQuestion } from '@gridkeeper/domain/policy/explain/explanation.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { UsageError } from './command.ts';
import { type AskedSpot, lookUpSpot } from './policy-explain-office.ts';
import { readZones } from './policy-explain-zones.ts';

export type PlaceWords = {
  readonly at: string | undefined;
  readonly zones: string | undefined;
  readonly district: string | undefined;
  readonly locale: Locale;
};

/** The zone of a place and how it is known; `calendar`: that of the office, where it was asked. */
export type FoundPlace = Pick<ExplainQuestion, 'zone' | 'zoneBy'> & { readonly calendar?: WorkingCalendar };

/** A zone by code or label, a point `lon,lat`, or an area by its code. @throws OperatorError, UsageError */
export async function findPlace(pack: CompiledPack, words: PlaceWords): Promise<FoundPlace> {
  const last = pack.zones.at(-1)?.code ?? '';
  if (words.at === undefined) return { zone: last, zoneBy: 'unsaid' };
  const at = words.at.trim();
  const named = pack.zones.find(({ code, label }) => [code, label.zh, label.en.toLowerCase()].includes(at.toLowerCase()));
  if (named) return { zone: named.code, zoneBy: 'named' };
  const spot = readSpot(at);
  if (!spot) throw unknownPlace(pack, at, words.locale);
  if (words.zones === undefined) return inOffice(spot, words.district, last);
  if (!('point' in spot)) throw new UsageError('An area is looked up in the office; leave --zones out, or name a point.');
  return onShapes(spot.point, await readZones(words.zones, pack, words.locale), last);
}

function onShapes(point: LonLat, zones: readonly ZoneShape[], last: string): FoundPlace {
  const zone = zoneOf(point, zones);
  return zone === undefined ? { zone: last, zoneBy: 'left-over' } : { zone, zoneBy: 'shape' };
}

async function inOffice(spot: AskedSpot, district: string | undefined, last: string): Promise<FoundPlace> {
  const { zone = last, drawn, calendar } = await lookUpSpot(spot, district);
  const by = 'point' in spot ? 'shape' : 'middle';
  return { zone, zoneBy: drawn ? by : 'left-over', calendar };
}

function readSpot(at: string): AskedSpot | undefined {
  if (/^\d{6,15}$/.test(at)) return { areaCode: at };
  const pair = /^(-?\d+(?:\.\d+)?)\s*[,，]\s*(-?\d+(?:\.\d+)?)$/.exec(at);
  if (!pair) return undefined;
  const [lon, lat] = [Number(pair[1]), Number(pair[2])];
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) throw new UsageError('--at takes longitude first, then latitude, in degrees.');
  return { point: [lon, lat] };
}

function unknownPlace(pack: CompiledPack, at: string, locale: Locale): OperatorError {
  const opening = { zh: `没有“${at}”这一地段。可用的有：`, en: `There is no place "${at}". The zones of this pack are:` }[locale];
  const zones = pack.zones.map(({ code, label }) => `  ${code}  ${label[locale]}`);
  const more = { zh: '也可以写经度,纬度，或区域代码。', en: 'A point lon,lat or the code of an area will do, too.' }[locale];
  return new OperatorError([opening, ...zones, more].join('\n'));
}
