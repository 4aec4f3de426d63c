import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { warnedFrom } from '@gridkeeper/domain/registers/certificates.ts';
import { addDays, consentWarnDays } from '@gridkeeper/domain/registers/consent.ts';
import type { EntryWarning } from '@gridkeeper/domain/registers/wire.ts';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

export const warningKinds = [
  'certificate-missing',
  'certificate-ending',
  'certificate-ended',
  'consent-ending',
  'consent-ended',
] as const satisfies readonly EntryWarning['kind'][];
export type WarningFilter = EntryWarning['kind'] | 'any';

/** Entries `e` that need looking after in this way: the same as `entryWarnings`, as a condition. */
export function warningFilter(kind: RegisterKind, wanted: WarningFilter, today: CivilDate): RawBuilder<SqlBool> {
  if (wanted === 'any') return anyOf(warningKinds.map((one) => warningFilter(kind, one, today)));
  switch (wanted) {
    case 'certificate-missing':
      return missing(kind);
    case 'certificate-ended':
      return held(sql`c.expires_on < ${today}::date`);
    case 'certificate-ending':
      return kind.expiry === null
        ? sql<SqlBool>`false`
        : held(sql`c.expires_on BETWEEN ${today}::date AND ${addDays(today, warnedFrom(kind.expiry))}::date`);
    case 'consent-ended':
      return agreed(sql`n.ends_on < ${today}::date`);
    case 'consent-ending':
      return agreed(sql`n.ends_on BETWEEN ${today}::date AND ${addDays(today, consentWarnDays)}::date`);
  }
}

export function anyOf(some: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return some.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(some, sql` OR `)})`;
}

function missing(kind: RegisterKind): RawBuilder<SqlBool> {
  return anyOf(
    kind.certificates.map((rule) => {
      const needed = rule.kinds === null ? sql`true` : sql`e.fields->>${kind.kindField ?? ''}::text = ANY(${[...rule.kinds]}::text[])`;
      return sql<SqlBool>`(${needed} AND NOT EXISTS (SELECT FROM register_certificates c
        WHERE c.district_id = e.district_id AND c.entry_id = e.entry_id AND c.code = ${rule.code}))`;
    }),
  );
}

const held = (condition: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql<SqlBool>`EXISTS (SELECT FROM register_certificates c WHERE c.district_id = e.district_id AND c.entry_id = e.entry_id AND ${condition})`;

/** The newest consent counts. */
const agreed = (condition: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql<SqlBool>`EXISTS (SELECT FROM (SELECT ends_on, withdrawn_on FROM register_consents c WHERE c.district_id = e.district_id AND c.entry_id = e.entry_id
    ORDER BY given_on DESC, consent_id DESC LIMIT 1) n WHERE n.withdrawn_on IS NULL AND ${condition})`;
