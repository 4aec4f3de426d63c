import { defineTexts } from '../../shared/texts/define-texts.ts';

export const fieldGridTexts = defineTexts(
  {
    title: '我的网格',
    none: '您的岗位没有对应到网格。',
    map: '我的网格地图',
    code: '网格编号',
    households: '户数',
    'households.count': '{count} 户',
    workers: '网格员',
    substitute: '代班',
    supervision: '监督电话',
    unknown: '没有登记',
    recent: '这里最近的事',
    'recent.none': '这里还没有案件。',
  },
  {
    title: 'My grid',
    none: 'Your post belongs to no grid.',
    map: 'Map of my grid',
    code: 'Grid number',
    households: 'Households',
    'households.count': '{count}',
    workers: 'Grid workers',
    substitute: 'substitute',
    supervision: 'Supervision phone',
    unknown: 'Not registered',
    recent: 'Lately here',
    'recent.none': 'No cases here yet.',
  },
);
