import type { CompiledPack } from '../pack.ts';
import type { RegisterKind } from '../registers.ts';

export function registerOf(pack: CompiledPack, code: string): RegisterKind {
  const found = pack.registers.find((kind) => kind.code === code);
  if (!found) throw new Error(`no register ${code}`);
  return found;
}

type Entry = { readonly name: string; readonly fields: Readonly<Record<string, unknown>> };

/** Entries that stand in a ledger, by the values of their fields alone (certificates are the server's to look up). */
export function rowsOf(pack: CompiledPack, code: string, entries: readonly Entry[]): readonly Entry[] {
  const from = pack.ledgers.find((ledger) => ledger.code === code)?.from;
  if (!from || !('register' in from)) throw new Error(`no ledger of a register ${code}`);
  const said = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
  return entries.filter(({ fields }) =>
    from.where.every(({ field, is }) => fields[field] !== undefined && is.includes(said(fields[field]))),
  );
}
