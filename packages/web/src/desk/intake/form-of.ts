import type { CompiledPack, Form } from '@gridkeeper/domain/policy/pack.ts';
import { findLeaf } from '@gridkeeper/domain/policy/pack-index.ts';

/** The form that staff fill in with a report of this category; null: none. */
export function formOf(pack: CompiledPack | undefined, category: string | null): Form | null {
  const leaf = pack === undefined || category === null ? undefined : findLeaf(pack, category);
  return pack?.forms.find((form) => form.code === leaf?.form) ?? null;
}
