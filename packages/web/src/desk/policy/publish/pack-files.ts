/** A file as chosen, read as text. */
export type ChosenFile = { readonly name: string; readonly text: string };

export type ReadFiles = { readonly files: readonly ChosenFile[]; readonly unreadable: readonly string[] };

/** Reads files as UTF-8. One that is not, such as one saved in GBK, is named rather than read as rubbish. */
export async function readFiles(chosen: readonly File[]): Promise<ReadFiles> {
  const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await findText(file) })));
  return {
    files: read.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }])),
    unreadable: read.filter(({ text }) => text === undefined).map(({ name }) => name),
  };
}

async function findText(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Of two files with the same name the later one counts; in the order of their names, `pack.yaml` first. */
export function joinFiles(before: readonly ChosenFile[], added: readonly ChosenFile[]): readonly ChosenFile[] {
  const byName = new Map([...before, ...added].map((file) => [file.name, file]));
  const rank = ({ name }: ChosenFile) => (name === 'pack.yaml' ? 0 : 1);
  return [...byName.values()].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
