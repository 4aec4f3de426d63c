/** The feature collection in a file's text, or undefined when it is none; the server checks what is inside. */
export function readGeoJson(text: string): { readonly type: 'FeatureCollection'; readonly features: readonly unknown[] } | undefined {
  const parsed = parse(text);
  if (typeof parsed !== 'object' || parsed === null || !('type' in parsed) || !('features' in parsed)) return undefined;
  if (parsed.type !== 'FeatureCollection' || !Array.isArray(parsed.features)) return undefined;
  return { type: 'FeatureCollection', features: parsed.features };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
