import { defineTexts } from '../../../shared/texts/define-texts.ts';

export const registerTexts = defineTexts(
  {
    ledgers: '台账视图',
    ledgersHint: '从台账、案件、岗位里取出来看，不另存一份。',
    keeps: '登记内容',
    sealed: '加密',
    required: '必填',
    marked: '{field}（{marks}）',
    nothing: '名称和位置',
    between: '、',
  },
  {
    ledgers: 'Ledgers',
    ledgersHint: 'Views of registers, cases and posts; nothing is kept twice.',
    keeps: 'Keeps',
    sealed: 'sealed',
    required: 'required',
    marked: '{field} ({marks})',
    nothing: 'name and place',
    between: ', ',
  },
);
