import type { PackCheck, PackVersion, PublishRequest } from '@gridkeeper/domain/policy/wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../../shared/new-id.ts';
import { useWork } from '../../../shared/ui/use-work.ts';
import { post, send } from '../../app/api.ts';
import { type ChosenFile, joinFiles, readFiles } from './pack-files.ts';

const patience = { timeoutMs: 120_000 };

/** A check with the files it was made of; publishing sends just these, under one id, however often it is tried. */
type Checked = { readonly result: PackCheck; readonly commandId: string };

/** The chosen files on their way to a new version. Kept above the views of the page, so that looking something up loses nothing. */
export function usePublish() {
  const client = useQueryClient();
  const checking = useWork();
  const publishing = useWork();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [tried, setTried] = useState<string | null>(null);
  const [published, setPublished] = useState<PackVersion | null>(null);

  const change = (next: readonly ChosenFile[]) => {
    setFiles(next);
    setChecked(null);
    setPublished(null);
  };

  async function add(chosen: readonly File[]): Promise<void> {
    const read = await readFiles(chosen);
    setUnreadable(read.unreadable);
    change(joinFiles(files, read.files));
  }

  const check = () =>
    checking.run(async () => {
      setChecked(null);
      const result = await post<PackCheck>('/policy/check', { files }, patience);
      setChecked({ result, commandId: newId() });
    });

  const publish = ({ commandId }: Checked) => {
    setTried(commandId);
    publishing.run(async () => {
      const request: PublishRequest = { commandId, files };
      const version = await send<PackVersion>('/policy/versions', request, patience);
      change([]);
      setPublished(version);
      void client.invalidateQueries(); // categories, units, posts and limits all follow the rules
    });
  };

  const remove = (name: string) => change(files.filter((file) => file.name !== name));
  const clear = () => {
    setUnreadable([]);
    change([]);
  };
  // A refusal belongs to the files that were refused, not to those mended and checked since.
  const refusal = checked !== null && tried === checked.commandId ? publishing.failure : null;
  return { files, unreadable, checked, refusal, published, checking, publishing, add, remove, clear, check, publish };
}

export type Publishing = ReturnType<typeof usePublish>;
