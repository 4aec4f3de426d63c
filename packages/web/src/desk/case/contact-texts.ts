import { defineTexts } from '../../shared/texts/define-texts.ts';

export const contactTexts = defineTexts(
  {
    show: '查看电话',
    reason: '查看原因（必填）',
    hint: '谁在何时因何查看，都会记入审计日志。',
    reasonMissing: '请写明原因，至少 2 个字。',
    logged: '（本次查看已记录）',
    noPhone: '没有留电话',
  },
  {
    show: 'Show the phone',
    reason: 'Why you need it (required)',
    hint: 'Who looked, when and why goes into the audit log.',
    reasonMissing: 'Please give a reason of at least 2 characters.',
    logged: '(this look was logged)',
    noPhone: 'No phone was left',
  },
);
