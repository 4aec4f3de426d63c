import type { PastImport, SheetImport, SheetPlan, SheetPreview, UndoAnswer } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { Registers } from '@gridkeeper/domain/registers/wire.ts';
import { useQuery } from '@tanstack/react-query';
import { newId } from '../../shared/new-id.ts';
import { get, post, send } from '../app/api.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const uploadMs = 10 * 60_000;
const readMs = 120_000;

export function useRegisterKind(code: string) {
  const found = useQuery({ queryKey: ['registers'], queryFn: ({ signal }) => get<Registers>('/registers', { signal }) });
  return { ...found, kind: found.data?.kinds.find((kind) => kind.code === code) };
}

export function usePastImports(kind: string) {
  return useQuery({
    queryKey: ['imports', kind],
    queryFn: ({ signal }) => get<{ readonly items: readonly PastImport[] }>(`/registers/${encodeURIComponent(kind)}/imports`, { signal }),
  });
}

/** The name goes in a header; whatever is no text is sent as a workbook, and the server says what is wrong with it. */
export function bringFile(kind: string, file: File): Promise<SheetImport> {
  const type = /\.(csv|tsv|txt)$/i.test(file.name) ? 'text/csv' : xlsx;
  return post<SheetImport>(`/registers/${encodeURIComponent(kind)}/imports`, new Blob([file], { type }), {
    headers: { 'x-file-name': encodeURIComponent(file.name) },
    timeoutMs: uploadMs,
  });
}

export type PreviewChoice = { readonly sheet?: string; readonly header?: number; readonly columns?: SheetPlan['columns'] };

export const readPreview = (id: string, choice: PreviewChoice) =>
  post<SheetPreview>(`/registers/imports/${id}/preview`, choice, { timeoutMs: readMs });
export const readState = (id: string) => get<SheetImport>(`/registers/imports/${id}`);
export const startCheck = (id: string, plan: SheetPlan) => post<{ readonly id: string }>(`/registers/imports/${id}/check`, { plan });
export const startRun = (id: string) => send<{ readonly id: string }>(`/registers/imports/${id}/run`, { commandId: newId() });
export const undoImport = (id: string) => send<UndoAnswer>(`/registers/imports/${id}/undo`, { commandId: newId() }, { timeoutMs: readMs });
