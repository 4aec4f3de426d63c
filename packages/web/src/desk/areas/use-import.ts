import type { AreaImportAnswer } from '@gridkeeper/domain/areas/wire.ts';
import { type CoordinateSystem, coordinateSystems } from '@gridkeeper/domain/exchange/coordinates.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../shared/new-id.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { post } from '../app/api.ts';
import { readGeoJson } from './read-geojson.ts';

export const importKinds = ['areas', 'communities', 'grids', 'buildings', 'roads', 'water', 'rails', 'walls', 'estates'] as const;

/** `compare`: nobody said what the coordinates are, so they are compared with what stands. */
export const coordinateChoices = ['compare', ...coordinateSystems] as const;

type Draft = {
  readonly as: (typeof importKinds)[number];
  readonly file: File | null;
  readonly coordinates: 'compare' | CoordinateSystem;
};
type Result = { readonly answer: AreaImportAnswer; readonly saved: boolean };

export function useImport() {
  const client = useQueryClient();
  const work = useWork();
  const [draft, setDraft] = useState<Draft>({ as: 'areas', file: null, coordinates: 'compare' });
  const [fault, setFault] = useState<'fileMissing' | 'fileBroken' | null>(null);
  const [result, setResult] = useState<Result | null>(null);

  async function send(chosen: File, dryRun: boolean): Promise<void> {
    setResult(null);
    const file = readGeoJson(await chosen.text());
    if (file === undefined) return setFault('fileBroken');
    const { as, coordinates } = draft;
    const said = coordinates === 'compare' ? {} : { coordinates };
    const answer = await post<AreaImportAnswer>('/areas/import', { commandId: newId(), as, ...said, dryRun, file });
    setResult({ answer, saved: !dryRun });
    if (!dryRun) void client.invalidateQueries({ queryKey: ['areas'] });
  }

  function submit(dryRun: boolean): void {
    const { file } = draft;
    setFault(file === null ? 'fileMissing' : null);
    if (file !== null) work.run(() => send(file, dryRun));
  }

  /** What was told of another draft is no longer true. */
  function enter(part: Partial<Draft>): void {
    setResult(null);
    setDraft((before) => ({ ...before, ...part }));
  }

  return { draft, enter, fault, work, result, submit };
}
