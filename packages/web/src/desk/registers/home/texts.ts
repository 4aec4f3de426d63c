import { defineTexts } from '../../../shared/texts/define-texts.ts';

export const homeTexts = defineTexts(
  {
    lead: '辖区里有什么：每一条挂在地图和网格上，变更留痕。',
    kinds: '登记',
    ledgers: '台账表',
    ledgersHint: '从登记、案件和岗位里直接取数，不用另填。',
    noLedgers: '制度里没有定义台账表。',
    none: '还没有可看的台账',
    noneDetail: '制度里还没有登记类别。系统管理员可以在“制度”里发布。',
    allWell: '没有提醒',
    counting: '正在数提醒……',
    countFailed: '提醒暂时没数出来',
  },
  {
    lead: 'What there is on your ground: each entry stands on the map and in a grid, and keeps its history.',
    kinds: 'Registers',
    ledgers: 'Ledgers',
    ledgersHint: 'Drawn from registers, cases and posts as they stand; nothing is filled in twice.',
    noLedgers: 'The rules define no ledger.',
    none: 'There is no register to see yet',
    noneDetail: 'The rules declare no kinds of registers. The system administrator publishes them under “Rules”.',
    allWell: 'No reminders',
    counting: 'Counting reminders…',
    countFailed: 'Reminders could not be counted just now',
  },
);
