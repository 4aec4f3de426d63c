import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { columnLabel, historyLabels } from '@gridkeeper/domain/registers/list-texts.ts';
import { useLocale } from '../../../shared/texts/locale.ts';

/** What a field is called, by its code: a declared one, or one that every entry has. */
export function useFieldName(kind: Pick<RegisterKind, 'fields'>): (code: string) => string {
  const locale = useLocale();
  return (code) => {
    const declared = kind.fields.find((field) => field.code === code)?.label;
    const common = Object.hasOwn(historyLabels, code) ? historyLabels[code as keyof typeof historyLabels] : columnLabel(code);
    return (declared ?? common)?.[locale] ?? code;
  };
}
