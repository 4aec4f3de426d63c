import type { Label } from '@gridkeeper/domain/base/label.ts';

/** What stands on every slip and notice beside what the pack names; `{page}` and `{pages}` are filled in by the template. */
export const slipWords = {
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  case: { zh: '案件编号', en: 'Case' },
  facts: { zh: '基本情况', en: 'Facts' },
  colon: { zh: '：', en: ': ' },
  signed: { zh: '　　　年　　月　　日', en: 'Date ____ / ____ / ________' },
  provisional: { zh: '{moment}（暂定）', en: '{moment} (provisional)' },
  objections: { zh: '对公示内容有意见的，请在公示期内向本单位反映。', en: 'Who objects, please tell this office before that day.' },
  phone: { zh: '监督电话：{phone}。', en: ' Phone: {phone}.' },
} as const satisfies Readonly<Record<string, Label>>;
