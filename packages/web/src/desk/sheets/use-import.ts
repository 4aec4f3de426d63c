import type { SheetImport, SheetPlan, SheetPreview } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWork } from '../../shared/ui/use-work.ts';
import { bringFile, type PreviewChoice, readPreview, readState, startCheck, startRun } from './queries.ts';

export const steps = ['file', 'columns', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

const pollMs = 700;
const works = (file: SheetImport | null) => file?.stage === 'checking' || file?.stage === 'running';

/** One import from the file to its end; nothing is saved in the register before the last step. */
export function useImport(kind: string) {
  const client = useQueryClient();
  const work = useWork();
  const [step, setStep] = useState<Step>('file');
  const [file, setFile] = useState<SheetImport | null>(null);
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  const [plan, setPlan] = useState<SheetPlan | null>(null);
  const id = file?.id;
  const busy = works(file);

  useEffect(() => {
    if (id === undefined || !busy) return;
    const timer = setInterval(() => {
      readState(id)
        .then((state) => {
          setFile(state);
          if (state.stage === 'done') void client.invalidateQueries({ queryKey: ['imports', kind] });
          if (state.stage === 'done') void client.invalidateQueries({ queryKey: ['registers'] });
        })
        .catch(() => undefined); // the next turn asks again
    }, pollMs);
    return () => clearInterval(timer);
  }, [id, busy, client, kind]);

  const look = async (fileId: string, choice: PreviewChoice) => {
    const seen = await readPreview(fileId, choice);
    setPreview(seen);
    setPlan((before) => ({ ...seen.plan, coordinates: before?.coordinates ?? null, override: before?.override ?? false }));
    setStep('columns');
  };
  const bring = (chosen: File) =>
    work.run(async () => {
      const brought = await bringFile(kind, chosen);
      setFile(brought);
      setPlan(null);
      await look(brought.id, {});
    });
  const choose = (choice: PreviewChoice) => {
    if (id !== undefined) work.run(() => look(id, choice));
  };
  const begin = (next: 'check' | 'done', start: (fileId: string) => Promise<unknown>) => {
    if (id === undefined) return;
    work.run(async () => {
      await start(id);
      setFile(await readState(id));
      setStep(next);
    });
  };
  const check = (change: Partial<SheetPlan> = {}) => {
    if (plan === null) return;
    const changed = { ...plan, ...change };
    setPlan(changed);
    begin('check', (fileId) => startCheck(fileId, changed));
  };
  const again = () => {
    setStep('file');
    setFile(null);
    setPreview(null);
    setPlan(null);
  };
  return { work, step, setStep, file, preview, plan, setPlan, busy, bring, choose, check, run: () => begin('done', startRun), again };
}
export type Import = ReturnType<typeof useImport>;
