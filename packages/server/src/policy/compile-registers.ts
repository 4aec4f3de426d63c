import type { Ledger, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { compileDuration, leavesOf } from './compile-parts.ts';
import type { PackSource } from './pack-schema.ts';

type WrittenRegister = PackSource['registers'][number];

/** A kind of register with everything spelled out: what is about a person is secret unless the pack says otherwise (and the checker refuses that). */
export function compileRegister(written: WrittenRegister): RegisterKind {
  return {
    code: written.code,
    sort: written.sort,
    label: written.label,
    clause: written.clause,
    groups: written.groups.map((group) => ({ ...group, keep: compileDuration(group.keep) })),
    fields: written.fields.map(({ group = null, secret, unit = null, min = null, max = null, ...field }) => ({
      ...field,
      group,
      secret: secret ?? field.about === 'person',
      unit,
      min,
      max,
    })),
    kindField: written['kind-field'] ?? null,
    gradeField: written['grade-field'] ?? null,
    certificates: written.certificates.map(({ kinds = null, ...certificate }) => ({ ...certificate, kinds })),
    expiry: compileExpiry(written.expiry),
    consent: compileConsent(written.consent),
    visits: written.visits === undefined ? null : compileDuration(written.visits),
  };
}

function compileExpiry(written: WrittenRegister['expiry']): RegisterKind['expiry'] {
  if (!written) return null;
  const { clause, category = null } = written;
  return { clause, warnDays: written['warn-days'], category, caseDays: written['case-days'] };
}

function compileConsent(written: WrittenRegister['consent']): RegisterKind['consent'] {
  if (!written) return null;
  const { version, text, clause, lasts } = written;
  return { version, text, clause, lasts: compileDuration(lasts), guardianUnder: written['guardian-under'] };
}

/** A ledger 台账 as a view; heads of categories stand for their items. */
export function compileLedger(written: PackSource['ledgers'][number], source: PackSource): Ledger {
  const { code, label, clause, columns } = written;
  return { code, label, clause, from: sourceOf(written, source), columns };
}

function sourceOf({ register, where, cases, posts }: PackSource['ledgers'][number], source: PackSource): Ledger['from'] {
  if (register !== undefined) return { register, where };
  if (posts !== undefined) return { posts: { roles: posts } };
  const { categories, open = null } = cases ?? {};
  return { cases: { categories: categories ? leavesOf(categories, source) : null, open } };
}
