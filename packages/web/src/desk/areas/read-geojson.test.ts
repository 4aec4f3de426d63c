import { expect, test } from 'vitest';
import { readGeoJson } from './read-geojson.ts';

test('a feature collection is taken, anything else is refused before it is sent', () => {
  expect(readGeoJson('{"type":"FeatureCollection","features":[],"name":"grids"}')).toEqual({ type: 'FeatureCollection', features: [] });
  for (const text of ['', 'PK\u0003', 'null', '[]', '{"type":"Feature","geometry":null}', '{"type":"FeatureCollection","features":{}}']) {
    expect(readGeoJson(text), text).toBeUndefined();
  }
});
