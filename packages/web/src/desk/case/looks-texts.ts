import { defineTexts } from '../../shared/texts/define-texts.ts';

export const looksTexts = defineTexts(
  {
    title: '限制查看',
    rule: '只有受理中心、承办单位、报告人和指定的核查员看得到，从不公开。每次查看都有记录。',
    who: '谁看过（{count} 人）',
    look: '{times} 次，最近 {moment}',
    gone: '已离岗人员',
  },
  {
    title: 'Restricted',
    rule: 'Seen only by the centre, the units that handle it, who reported it and the named checker; never public. Each look is recorded.',
    who: 'Who looked ({count})',
    look: '{times} times, last {moment}',
    gone: 'Somebody who left',
  },
);
