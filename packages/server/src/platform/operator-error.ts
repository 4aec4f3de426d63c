/** A sentence for the person who runs the office: what is wrong and the way out. Printed without a stack. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'this account may not read or write it. Start as the account it belongs to, or point GRIDKEEPER_DATA to a folder of your own',
  EPERM: 'this account may not change it. Start as the account it belongs to, or point GRIDKEEPER_DATA to a folder of your own',
  EROFS: 'the file system is read-only. Point GRIDKEEPER_DATA to a folder that can be written',
  ENOSPC: 'the disk is full. Free some space and start again; nothing was lost',
  ENOTDIR: 'a file stands where a folder is needed. Move it away, or point GRIDKEEPER_DATA elsewhere',
};

/** Turns the everyday file system faults into a sentence; anything else is returned as it is. */
export const explainFileFault = (fault: unknown): unknown => {
  if (!(fault instanceof Error) || fault instanceof OperatorError) return fault;
  const { code, path } = fault as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence === undefined ? fault : new OperatorError(`${path ?? 'The data folder'}: ${sentence}.`, { cause: fault });
};
