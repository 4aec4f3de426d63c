import type { Locale } from '@gridkeeper/domain/base/label.ts';

type Issue = { readonly instancePath: string; readonly keyword: string; readonly params: unknown };

const sentences: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  too_big: { zh: '太长或太大', en: 'too long or too large' },
  too_small: { zh: '不能为空或太短', en: 'empty or too short' },
  invalid_type: { zh: '缺少或类型不对', en: 'missing or of the wrong kind' },
  invalid_value: { zh: '不在可选范围内', en: 'not one of the choices' },
  invalid_format: { zh: '格式不对', en: 'not in the right format' },
  unrecognized_keys: { zh: '有不认识的项', en: 'an unknown field' },
};
const other = { zh: '不正确', en: 'not valid' };

/** Names each field that is wrong, in the reader's language; the value itself is never repeated. */
export function fieldMessages(issues: readonly Issue[], locale: Locale): { field: string; message: string }[] {
  return issues.map((issue) => ({
    field: issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body',
    message: (sentences[issue.keyword] ?? other)[locale],
  }));
}
