import type { PackVersion } from '@gridkeeper/domain/policy/wire.ts';
import { OperatorError } from '../platform/operator-error.ts';

/** The version that an operator names by its number or by the beginning of its hash. @throws OperatorError with those there are */
export function findVersion(versions: readonly PackVersion[], word: string): PackVersion {
  const found = versions.filter((one) => one.version === word || (word.length >= 6 && one.hash.startsWith(word)));
  const [only] = found;
  if (only && found.length === 1) return only;
  const list = versions.map(
    (one) => `  ${one.id} ${one.version}  ${one.hash.slice(0, 12)}  ${one.running} running${one.current ? ', in force' : ''}`,
  );
  throw new OperatorError(
    `${found.length === 0 ? 'There is no version' : 'There are several versions'} "${word}". This office has:\n${list.join('\n')}`,
  );
}
