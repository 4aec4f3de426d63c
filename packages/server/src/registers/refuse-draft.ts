import { fill, type Label } from '@gridkeeper/domain/base/label.ts';
import { entryFaults, type FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import { AppError } from '../platform/app-error.ts';
import type { EntryWrite } from './entries/entry-write.ts';
import type { Prepared } from './entries/prepare-drafts.ts';

/** A fault in the words of a form. */
export function faultWords({ fault, values = {} }: FieldFault): Label {
  const { zh, en } = entryFaults[fault];
  return { zh: fill(zh, values), en: fill(en, values) };
}

/** What is to be written of a single draft. @throws AppError input-invalid by field, register-check-override where only a checksum does not fit */
export function requireSound({ write, faults, warnings }: Prepared): EntryWrite {
  if (faults.length > 0) throw new AppError('input-invalid', {}, { fields: told([...faults, ...warnings]) });
  if (warnings.length > 0 || !write) throw new AppError('register-check-override', {}, { fields: told(warnings) });
  return write;
}

const told = (faults: readonly FieldFault[]) => faults.map((one) => ({ field: one.field, message: faultWords(one) }));
