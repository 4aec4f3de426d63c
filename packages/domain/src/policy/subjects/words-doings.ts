import type { Subject, Words } from './subject.ts';

const residents: Words = [
  ...['居民', '村民', '市民', '住户', '租户', '租客', '户主', '农户', '家庭', '群众', '业主', '个人'],
  ...['resident', 'household', 'tenant', 'villager', 'citizen', 'family', 'families', 'neighbour', 'neighbor'],
];
const grades: Words = [
  ...[
    '评分',
    '打分',
    '评级',
    '定级',
    '分级',
    '等级',
    '积分',
    '扣分',
    '排名',
    '星级',
    '信用分',
    '诚信分',
    '红黑榜',
    '黑名单',
    '红榜',
    '黑榜',
    '信用',
  ],
  ...['rating', 'score', 'scoring', 'ranking', 'grading', 'grade', 'blacklist', 'points', 'credit score', 'star rating'],
];
const others: Words = [
  ...['他人', '邻居', '邻里', '居民', '村民', '住户', '租户', '租客', '人员', '个人', '可疑人', '陌生人', '同事', '家人'],
  ...['neighbour', 'neighbor', 'person', 'people', 'resident', 'tenant', 'stranger', 'colleague'],
];
const informing: Words = [
  '举报',
  '检举',
  '告发',
  '揭发',
  '告密',
  'inform on',
  'informing on',
  'denounce',
  'denouncing',
  'report on',
  'reporting on',
  'reporting',
];
const rewards: Words = ['奖', '悬赏', '积分', '红包', 'reward', 'rewarding', 'rewarded', 'bonus', 'points', 'bounty', 'bounties'];
const watching: Words = [
  '监控',
  '监视',
  '盯防',
  '跟踪',
  '定位',
  '布控',
  '抓拍',
  '尾随',
  'monitor',
  'monitoring',
  'tracking',
  'track',
  'watching',
  'surveillance of',
];

/** What harms persons when an office does it. */
export const doings: readonly Subject[] = [
  {
    code: 'rating',
    label: { zh: '给居民打分排名', en: 'rating residents' },
    alone: [
      ...['星级文明户', '文明户评定', '居民信用', '村民信用', '道德积分', '诚信积分', '文明积分', '社会信用分'],
      ...['social credit', 'civility points', 'morality points'],
    ],
    attributes: [],
    practices: [
      [
        { within: 0, words: residents },
        { within: 4, words: grades },
      ],
      [
        { within: 0, words: [...grades, 'rate', 'score'] },
        { within: 2, words: residents },
      ],
    ],
    instead: {
      zh: '居民可以评价办理结果（例如“居民满意度”），办事的人不给居民打分',
      en: 'Residents may rate the work (such as “residents’ satisfaction”); nobody rates residents',
    },
  },
  {
    code: 'informing',
    label: { zh: '奖励告发他人', en: 'rewards for informing on persons' },
    alone: ['有奖告密', 'paid informer', 'paid informant'],
    attributes: [],
    practices: [
      [
        { within: 0, words: informing },
        { within: 1, words: others },
        { within: 8, words: rewards },
      ],
      [
        { within: 0, words: rewards },
        { within: 4, words: informing },
        { within: 1, words: others },
      ],
    ],
    instead: { zh: '只奖励报告隐患和违法建设等事项，例如“隐患举报奖励”', en: 'Reward reports of matters only, such as hazards' },
  },
  {
    code: 'watching',
    label: { zh: '监视居民', en: 'watching residents' },
    alone: [
      ...['人脸识别', '人脸抓拍', '人脸比对', '刷脸', '门磁', '行为轨迹', '人员轨迹', '出行轨迹', '活动轨迹', '居民轨迹'],
      ...['face recognition', 'facial recognition', 'face capture', 'face scan', 'door magnet', 'door sensor', 'movement trace'],
    ],
    attributes: [],
    practices: [
      [
        { within: 0, words: watching },
        { within: 1, words: [...residents, '老人', '行人', '对象'] },
      ],
      [
        { within: 0, words: ['摄像头', '摄像机', '监控', '探头', 'camera'] },
        { within: 4, words: ['居民家', '入户门', '住户家', '家门', '居民', '住户', 'resident', 'household', 'front door'] },
      ],
      [
        { within: 0, words: ['居民', '住户', '租户', '村民'] },
        { within: 1, words: ['定位', '行踪', '监视', '盯防', '布控'] },
      ],
    ],
    instead: { zh: '改写成设施，例如“公共监控探头损坏”', en: 'Name the facility, such as “broken street camera”' },
  },
  {
    code: 'interception',
    label: { zh: '拦截信访', en: 'intercepting petitions' },
    alone: [
      '截访',
      '拦访',
      '进京访',
      '赴京访',
      '赴省访',
      '信访拦截',
      '信访劝返',
      '信访稳控',
      'petition interception',
      'intercepting petition',
    ],
    attributes: [],
    practices: [
      [
        { within: 0, words: ['信访', '上访', '进京', '赴京', 'petition'] },
        { within: 6, words: ['拦截', '劝返', '稳控', '阻止', '接回', '拦阻', '化解稳控', 'interception', 'prevention'] },
      ],
      [
        { within: 0, words: ['拦截', '劝返', '阻止', '稳控', 'intercept', 'intercepting', 'stop', 'stopping', 'prevent', 'preventing'] },
        { within: 2, words: ['信访', '上访', '进京', 'petition', 'petitioning'] },
      ],
    ],
    instead: { zh: '把诉求本身作为事项办理', en: 'Handle the matter that is complained of' },
  },
  {
    code: 'collective-punishment',
    label: { zh: '连坐', en: 'collective punishment' },
    alone: [
      '连坐',
      '株连',
      '连带处罚',
      '集体处罚',
      '集体受罚',
      '集体罚款',
      'collective punishment',
      'collective penalty',
      'collective penalties',
      'guilt by association',
    ],
    attributes: [],
    practices: [
      [
        { within: 0, words: ['一户', '一人', '一家', '个别人', 'one household', 'one resident', 'one person'] },
        {
          within: 6,
          words: [
            '全楼',
            '全院',
            '全组',
            '全村',
            '全小区',
            '全家',
            '整栋',
            '整楼',
            '其他住户',
            '邻居',
            '同楼',
            'building',
            'neighbour',
            'neighbor',
          ],
        },
        {
          within: 6,
          words: ['罚', '停水', '停电', '停气', '断水', '断电', '扣分', '通报', 'fined', 'fine', 'cut off', 'punished', 'penalty'],
        },
      ],
    ],
    instead: { zh: '只对违规的行为本身作处理', en: 'Deal with the breach itself' },
  },
  {
    code: 'family-planning',
    label: { zh: '计划生育', en: 'family-planning control' },
    alone: [
      ...[
        '计划生育',
        '计生',
        '超生',
        '违法生育',
        '社会抚养费',
        '孕检',
        '妇检',
        '结扎手术',
        '节育',
        '避孕',
        '育龄妇女',
        '生育状况',
        '生育情况',
        '婚育状况',
      ],
      ...[
        'family planning',
        'family-planning',
        'birth control',
        'one-child',
        'birth quota',
        'pregnancy check',
        'sterilisation',
        'sterilization',
      ],
    ],
    attributes: ['怀孕', '孕妇', '孕产妇', '生育', '婚育', 'pregnancy', 'pregnant'],
    practices: [],
    instead: { zh: '删去', en: 'Take it away' },
  },
];
