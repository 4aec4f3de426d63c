import type { Label } from '../../base/label.ts';

/** What a dry run leaves out, told with every result, so that nobody takes it for a forecast. */
export const modelLimits: readonly Label[] = [
  {
    zh: '每件都按流程顺利走完：不计退回、拒收、改派、延期、缓办、上报、协调和公示期；返工只按给定的比例抽取，默认没有返工。',
    en: 'Every case goes straight through: no returns, rejections, reassignments, extensions, deferrals, escalations, coordination or periods of public notice; rework only at the share given, none by default.',
  },
  {
    zh: '人员只在工作时间办理，不计请假、夜间值守和路途；开始时没有积压；同一单位每件用时相同，案件文件写明用时的除外。',
    en: 'Everybody works in office hours only; no leave, no night duty, no travel; nothing is left over at the start; all cases take a unit the same time unless the file says how long one took.',
  },
  {
    zh: '协办单位不计用时；接收只需工作时间到来，不占用人力；各管理区合并为一个队列；多层级的只算最低一级受理。',
    en: 'Assisting units cost no time; taking a case over costs none either once the office is open; all management areas are one queue; of several levels only the lowest receives cases.',
  },
  {
    zh: '每个单位总是先办时限最早到期的，一件办完再办下一件，中途不换；积压严重时，这样办会使后到的也件件超期。',
    en: 'Each unit takes the case whose limit ends first, and finishes it before it begins another; under a heavy backlog this makes those that come later late as well.',
  },
];
