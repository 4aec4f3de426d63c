import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';

export type Coded = { readonly code: string; readonly label: Label };

/** Labels of a pack's codes; a code the pack does not know shows itself. */
export function stateOf(pack: CompiledPack, workflow: string, code: string): Coded {
  const state = pack.workflows.find((one) => one.code === workflow)?.states.find((one) => one.code === code);
  return { code, label: state?.label ?? { zh: code, en: code } };
}

export function categoryOf(pack: CompiledPack, code: string | null): Coded | null {
  if (code === null) return null;
  return { code, label: pack.categories.find((one) => one.code === code)?.label ?? { zh: code, en: code } };
}

export function roleLabel(pack: CompiledPack, code: string): Label | null {
  return pack.roles.find((one) => one.code === code)?.label ?? null;
}
