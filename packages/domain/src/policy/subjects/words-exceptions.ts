import type { Label } from '../../base/label.ts';
import type { Words } from './subject.ts';

/** Words that pass though one of the others stands in them: they are taken out of a text before it is judged. */
export type Exceptions = { readonly why: Label; readonly words: Words };

/** Every beginning with every end. */
function each(beginnings: Words, ends: Words, between = ''): Words {
  return beginnings.flatMap((beginning) => ends.map((end) => `${beginning}${between}${end}`));
}

const streets = [
  '路',
  '街',
  '巷',
  '大道',
  '大街',
  '广场',
  '公园',
  '桥',
  '村',
  '乡',
  '镇',
  '社区',
  '小区',
  '新村',
  '小学',
  '中学',
  '学校',
  '学院',
  '大学',
  '幼儿园',
  '医院',
];
const premises = ['局', '办', '办公室', '室', '站', '所', '中心', '大厅', '窗口', '医院', '院'];
const publicity = ['防治', '防控', '预防', '宣传', '科普', '知识', '讲座', '医院', '疫苗'];

export const exceptions: readonly Exceptions[] = [
  {
    why: { zh: '地名和场所', en: 'Names of places and premises' },
    words: [
      ...each(['外来务工人员子女', '务工人员子女'], streets),
      ...each(
        ['民族', '回民', '少数民族'],
        [...streets, '文化', '文化宫', '团结', '特色村寨', '村寨', '饭店', '餐厅', '用品', '服饰', '工艺', '风情', '乐器', '事务'],
      ),
      ...each(
        ['维吾尔族', '藏族', '回族', '蒙古族', '哈萨克族', '朝鲜族', '彝族', '苗族', '壮族', '满族', '民族', '维吾尔'],
        ['自治区', '自治州', '自治县', '自治旗', '乡', '镇', '村'],
      ),
      ...each(
        ['宗教', '佛教', '道教', '基督教', '天主教', '伊斯兰教'],
        ['场所', '活动场所', '活动点', '建筑', '设施', '用品', '协会', '堂', '事务', '政策', '文物', '寺观', '房产'],
      ),
      ...each(['信访', '民政信访'], [...premises, '接待', '接待室', '接待中心', '件', '事项', '条例', '渠道', '信箱', '宣传']),
      ...each(['戒毒', '强制隔离戒毒', '戒毒康复'], [...premises, '宣传']),
      ...each(
        ['精神病', '精神障碍', '传染病', '结核', '结核病', '肝炎', '慢病'],
        ['院', '医院', '专科医院', '康复中心', '防治所', '防治院', '门诊'],
      ),
      ...each(['社区矫正', '流动人口服务', '流动人口服务管理', '外来务工人员服务'], premises),
      ...each(
        ['居民', '村民'],
        [
          '楼',
          '楼栋',
          '区',
          '小区',
          '小组',
          '委员会',
          '用水',
          '用电',
          '用气',
          '饮水',
          '住宅',
          '点',
          '广场',
          '活动室',
          '服务中心',
          '身份证',
        ],
      ),
      ...each(
        ['religious', 'muslim', 'christian', 'buddhist', 'taoist', 'catholic'],
        ['site', 'place', 'premises', 'building', 'venue', 'temple', 'school', 'cemetery', 'cemeteries', 'church', 'churches'],
        ' ',
      ),
      ...each(
        ['ethnic', 'ethnic minority', 'minority', 'tibetan', 'uyghur'],
        ['village', 'township', 'school', 'road', 'street', 'culture', 'handicraft', 'language'],
        ' ',
      ),
      ...each(['petition', 'complaints'], ['office', 'hall', 'centre', 'center', 'building', 'box'], ' '),
      ...each(['migrant', 'migrant worker'], ['school', 'service centre', 'service center', 'museum'], ' '),
      ...[
        'places of worship',
        'place of worship',
        'christian era',
        'religious affairs office',
        'probation office',
        'family home',
        'unified social credit code',
        'residents’ committee',
        "residents' committee",
      ],
    ],
  },
  {
    why: { zh: '宣传、防治和本人申办的服务', en: 'Publicity, prevention, and services that persons ask for' },
    words: [
      ...each(
        [
          '传染病',
          '艾滋病',
          '结核病',
          '慢性病',
          '慢病',
          '肝炎',
          '乙肝',
          '新冠',
          '新冠肺炎',
          '高血压',
          '糖尿病',
          '癌症',
          '精神疾病',
          '性病',
          '犯罪',
        ],
        publicity,
      ),
      ...each(['预防', '防范', '打击', '防治', '防控'], ['犯罪', '传染病', '艾滋病', '结核病', '慢性病', '肝炎', '邪教']),
      ...['反邪教', '无犯罪记录证明', '有无犯罪记录证明', '居家养老', '生育津贴', '生育保险', '生育登记服务'],
      ...each(
        ['infectious disease', 'chronic disease', 'hiv', 'aids', 'hepatitis', 'tuberculosis', 'crime', 'drug abuse', 'drug use'],
        ['prevention', 'campaign', 'publicity', 'talk', 'vaccine'],
        ' ',
      ),
      ...each(
        ['prevention of', 'campaign against', 'education on'],
        ['infectious disease', 'chronic disease', 'hiv', 'aids', 'hepatitis', 'tuberculosis', 'crime', 'drug abuse', 'drug use', 'cult'],
        ' ',
      ),
      ...[
        'certificate of no criminal record',
        'no criminal record certificate',
        'first aids',
        'hearing aids',
        'points of view',
        'migrant bird',
        'household waste',
        'household rubbish',
        'household gas',
        'household appliance',
        'visual aids',
      ],
    ],
  },
  {
    why: { zh: '居民评价办理结果', en: 'Residents rate the work' },
    words: [
      ...each(['居民', '群众', '村民', '业主', '市民', '住户'], ['满意度', '满意', '评价', '评议', '对', '给', '来电', '反映', '投票']),
      ...each(['请', '由', '供'], ['居民', '群众', '村民', '业主', '市民', '住户']),
      ...each(
        ['resident', 'residents', "resident's", "residents'", 'residents’', 'citizen', 'citizens'],
        ['satisfaction', 'rate', 'poll', 'opinion'],
        ' ',
      ),
      ...each(['rated', 'rating', 'score', 'scored'], ['by residents', 'by the residents', 'by citizens'], ' '),
      ...['satisfaction of residents', 'satisfaction of citizens'],
    ],
  },
  {
    why: { zh: '碰巧含有这些字的平常词', en: 'Ordinary words that happen to contain one' },
    words: [
      ...['门前', '楼前', '店前', '校前', '站前', '目前', '此前', '之前', '提前', '科普', '科技', '科室', '科学', '科目'], // 前科
      ...['设计', '统计生', '会计', '审计', '合计', '累计', '共计', '预计', '估计', '超生产', '超生态'], // 计生, 超生
      ...['通信', '微信', '短信', '电信', '书信', '征信', '诚信教', '守信教', '互信教', '诚信访'], // 信教, 信访
      ...['网上', '线上', '楼上', '路上', '街上', '晚上', '早上', '马上', '以上', '非访客', '上访谈', '重点人才', '重点人工', '重点人防'], // 上访, 非访
      ...['方案', '档案底图', '返回', '退回', '撤回', '族谱', '人行道', '人行', '行人过街', '人员密集', '毒气', '有毒'],
      ...['平稳', '运维', '思维', '疲劳', '勤劳', '坐椅', '坐凳', '坐垫', '座椅', '人脉', '性病虫', '病虫害', '阳性植物'],
      ...['race course', 'racecourse', 'human race', 'race track', 'boat race', 'relay race', 'road race', 'fine dust', 'fine art'],
    ],
  },
];
