import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { subjects } from './words.ts';
import { exceptions } from './words-exceptions.ts';

/** What a pack must not be about, by subject. */
const refused: Readonly<Record<string, readonly string[]>> = {
  religion: [
    '信教群众登记',
    '邪教痴迷者',
    '宗教信仰',
    '穆斯林居民走访',
    '宗教教职人员名册',
    '家庭成员信仰情况',
    '邪教人员摸排',
    '佛教信徒台账',
    'Religious believers',
    'List of Muslim households',
  ],
  ethnicity: [
    '少数民族人口底数',
    '少数民族家庭',
    '租户民族登记',
    '维吾尔族人员排查',
    '民族成分',
    'Ethnic minority residents',
    'Register of ethnic groups',
  ],
  opinions: ['政治面貌', '居民思想动态', '言论人员名单', 'Political opinions of residents', 'Dissidents'],
  petitions: [
    '信访重点户',
    '信访人',
    '上访人员',
    '老上访户稳控',
    '信访重点户',
    '易肇事肇祸精神障碍患者',
    '信访台账',
    '缠访闹访',
    '投诉记录多的住户',
    'Petitioners',
    'Register of petitions by person',
  ],
  past: [
    '刑满释放人员',
    '社区矫正对象',
    '前科人员',
    '有犯罪前科的租客',
    '肇事肇祸人员',
    'Ex-convicts',
    'Persons with criminal records',
    'Convicted residents',
  ],
  drugs: ['吸毒人员', '涉毒人员家庭', '吸毒者', '戒毒康复人员回访', '吸 毒 人 员', 'Drug users', 'Residents with a drug addiction'],
  illness: [
    '精神病人',
    '易肇事肇祸精神障碍患者',
    '艾滋病感染者',
    '传染病患者名单',
    '居民慢性病情况',
    '病史',
    'Mental patients',
    'Households with hepatitis',
    'Medical history',
  ],
  migrants: [
    '流动人口',
    '外来务工人员登记',
    '境外人员',
    '外来人口出租屋',
    '暂住人口排查',
    'Floating population',
    'Migrant workers',
    'Migrants',
    '外籍居民',
  ],
  'key-persons': [
    '重点人员',
    '重点人口管控',
    '特殊人群服务管理',
    '涉稳对象',
    '四类人员',
    '重·点·人·员',
    'Key persons',
    'High-risk people',
    'Watch list of tenants',
  ],
  rating: [
    '居民评分',
    '村民诚信积分',
    '家庭文明等级',
    '住户红黑榜',
    '星级文明户',
    '租户信用排名',
    'Rating of residents',
    'Household score',
    'Score of each household',
    'Blacklist of tenants',
  ],
  informing: ['举报邻居奖励', '有奖举报可疑人员', '检举他人积分', 'Rewards for informing on neighbours', 'Reporting strangers: bonus'],
  watching: [
    '人脸识别门禁',
    '监控居民出入',
    '入户门磁',
    '住户行踪',
    '居民出行轨迹',
    '摄像头对准居民家门',
    'Face recognition at the gate',
    'Tracking residents',
  ],
  interception: ['进京上访拦截', '信访劝返', '截访', '阻止群众上访', 'Petition interception', 'Stopping petitioners'],
  'collective-punishment': [
    '连坐',
    '一户违规全楼停水',
    '一人违建其他住户受罚',
    'Collective punishment',
    'One household in breach, building fined',
  ],
  'family-planning': ['计划生育', '计生服务', '超生排查', '孕检登记', '育龄妇女台账', 'Family planning', 'Birth control'],
};

/** Places, hazards and services that have one of those words in them, or look like it. */
const passing = [
  ...[
    '宗教场所消防',
    '宗教活动场所安全隐患',
    '清真寺周边停车',
    '佛教协会门前道路',
    '基督教堂门前占道',
    '民族路路灯',
    '民族中学学生过街',
    '回民街油烟',
    '少数民族特色村寨道路',
  ],
  ...[
    '西藏自治区',
    '藏族自治州',
    '信访局门前积水',
    '信访大厅空调损坏',
    '群众信访件办理',
    '意见建议征集',
    '社情民意',
    '病虫害',
    '外来务工人员子女学校门前停车',
    '家庭医生签约',
    '孕妇专座',
    '居民出行不便',
    '动物疫病',
    '信访谈话室漏水',
    'Migrant birds',
    'Household waste ranking by building',
    '医保',
    '居民医保缴费',
    '大病救助',
    '传染病防控宣传',
  ],
  ...[
    '传染病医院垃圾',
    '艾滋病防治宣传进学校',
    '精神病院围墙',
    '精神文明宣传',
    '精神卫生中心门前停车',
    '慢性病防治知识讲座',
    '居民楼消毒',
    '戒毒所围墙破损',
    '禁毒宣传',
    '吸毒品包装物丢弃',
  ],
  ...[
    '社区矫正中心漏水',
    '预防犯罪宣传',
    '无犯罪记录证明代办',
    '学校门前科普栏破损',
    '流动摊贩',
    '流动人口服务站漏水',
    '外来物种',
    '外来车辆停放',
    '人口普查宣传',
    '重点单位消防',
    '重点部位巡查',
  ],
  ...[
    '重点人员密集场所消防',
    '人员密集场所',
    '残疾人坡道',
    '独居老人关爱',
    '低保',
    '农民工工资',
    '拖欠农民工工资',
    '居民满意度评分',
    '群众评价',
    '志愿者积分',
    '垃圾分类',
    '企业信用等级',
  ],
  ...[
    '餐饮单位红黑榜',
    '食品安全评级',
    '隐患举报奖励',
    '违建举报奖励',
    '居民反映监控损坏',
    '公共监控探头损坏',
    '门禁损坏',
    '监控室人员值班',
    '车辆定位',
    '设计生产安全',
    '诚信教育',
    '网上访问故障',
  ],
  ...['勤劳教育', '平稳控制', '有毒气体', '犬只登记', '出租房屋消防', '三连坐椅损坏', '停水停电', '返回民政窗口', '生育保险', '计算机生产'],
  ...[
    'Fire safety of religious premises',
    'Religious sites',
    'Place of worship: blocked exit',
    'Ethnic village road',
    'Drug store',
    'Food and drugs',
    'Drugs and health products',
    'Migratory birds',
  ],
  ...[
    'Flooding at the petition office',
    'Invasive species',
    'Fire safety of key premises',
    'Key units',
    'Street vendors',
    'Ramp for disabled people',
    'Census publicity',
    'Medical insurance',
    'Pests and plant diseases',
  ],
  ...[
    'Prevention of infectious diseases',
    'Chronic disease prevention for residents',
    'Residents’ satisfaction score',
    'Rating by residents',
    'Volunteer points',
    'Rewards for reports of hazards',
    'Broken street camera',
  ],
  ...[
    'Surveillance room',
    'Tracking of trucks',
    'Certificate of no criminal record',
    'Mental health centre wall',
    'Hearing aids',
    'Conduct of officials',
    'Business credit grade',
  ],
];

describe('what a pack is about is judged by its meaning', () => {
  it.each(Object.entries(refused).flatMap(([subject, texts]) => texts.map((text) => [text, subject] as const)))(
    '%s is refused: %s',
    (text, subject) => {
      const verdict = judge(text);
      expect(verdict?.words).toBeTruthy();
      expect(Object.keys(refused)).toContain(verdict?.subject.code);
      if (!mixed.has(text)) expect(verdict?.subject.code).toBe(subject);
    },
  );

  it.each(passing)('%s passes', (text) => {
    expect(judge(text)?.words).toBeUndefined();
  });

  it('has a corpus of more than 40 either way, and a refused example of every subject', () => {
    expect(Object.keys(refused)).toEqual(subjects.map(({ code }) => code));
    expect(Object.values(refused).flat().length).toBeGreaterThan(100);
    expect(passing.length).toBeGreaterThan(100);
  });

  it.each(['宗教', '民族', '政治面貌', '病史', '信访记录', '前科', '健康状况', 'Religion', 'Ethnicity', 'Nationality'])(
    'as an answer about a person, %s alone is refused',
    (text) => {
      expect(judge(text, true)).toBeDefined();
    },
  );

  it.each(['姓名', '联系电话', '民族路住址', '是否独居', '车牌号', 'Name', 'Phone'])('as an answer about a person, %s passes', (text) => {
    expect(judge(text, true)).toBeUndefined();
  });

  it('takes out exceptions but not what stands beside them', () => {
    expect(judge('宗教场所信众名册')?.subject.code).toBe('religion');
    expect(judge('戒毒所出所人员名单')?.subject.code).toBe('past');
    expect(judge('信访局登记的上访户')?.subject.code).toBe('petitions');
  });

  it('every word of the list does something, and every exception passes by itself', () => {
    const words = subjects.flatMap((subject) => subject.alone);
    expect(words.filter((word) => !judge(word))).toEqual([]);
    expect(exceptions.flatMap((group) => group.words).filter((word) => judge(word))).toEqual([]);
  });
});

/** About several things at once: whichever is found first is told. */
const mixed = new Set([
  '信访重点户',
  '易肇事肇祸精神障碍患者',
  '老上访户稳控',
  '信访劝返',
  '阻止群众上访',
  '进京上访拦截',
  'Stopping petitioners',
  'Watch list of tenants',
  '重点人口管控',
  '外来人口出租屋',
]);
