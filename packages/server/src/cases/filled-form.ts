import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import type { FormAnswers } from '@gridkeeper/domain/cases/wire.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { AppError } from '../platform/app-error.ts';

/**
 * A form with its answers, as it is kept.
 * @param allowed codes of the forms that may be filled in here; @param chosen which of them, by default the only one
 * @throws AppError case-form-invalid naming the fields
 */
export function filledForm(
  pack: CompiledPack,
  allowed: readonly string[],
  chosen: string | undefined,
  answers: FormAnswers,
): { readonly form: string; readonly answers: FormAnswers } {
  const code = chosen ?? (allowed.length === 1 ? allowed[0] : undefined);
  const form = code !== undefined && allowed.includes(code) ? pack.forms.find((one) => one.code === code) : undefined;
  const faults = form ? formFaults(form, answers) : ['form'];
  if (!form || faults.length > 0)
    throw new AppError('case-form-invalid', {}, { fields: faults.map((field) => ({ field: `form.${field}`, message: 'invalid' })) });
  return { form: form.code, answers };
}
