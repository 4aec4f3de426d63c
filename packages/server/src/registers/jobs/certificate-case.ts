import { fill } from '@gridkeeper/domain/base/label.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { certificateCaseText } from '@gridkeeper/domain/registers/list-texts.ts';
import type { OwnCase } from '../../cases/open-own-cases.ts';
import type { DueCertificate } from './due-certificates.queries.ts';

/** The case that a certificate's end opens: one for each end of each certificate, so that a renewal that ends again opens another. */
export function certificateCase(kind: RegisterKind, category: string, due: DueCertificate): OwnCase {
  const { entry_id, code, expires_on, name, point, address } = due;
  const certificate = kind.certificates.find((rule) => rule.code === code)?.label.zh ?? code;
  return {
    originId: `${entry_id}/${code}/${expires_on}`,
    text: fill(certificateCaseText.zh, { name, certificate, date: expires_on }),
    ...{ category, address, point: [point.x, point.y] },
  };
}
