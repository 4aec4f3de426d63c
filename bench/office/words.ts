/** What reports are made of here: a place, a matter, a sentence more. Invented; earlier matters are more frequent. */
export const matters = [
  '小区门口的垃圾堆了好几天没人清运',
  '小区里车辆乱停放堵住消防通道',
  '路灯不亮，晚上走路看不清',
  '下水道堵塞，污水漫到路面',
  '工地夜间施工噪音很大，老人孩子睡不着',
  '小区物业收费不公开，卫生也没人打扫',
  '路面坑洼，下雨积水严重',
  '流动摊点占道经营，油烟很重',
  '楼道堆放杂物，电动车飞线充电',
  '绿化带杂草丛生，树枝挡住视线',
  '公共厕所没有水，气味很大',
  '井盖破损，走上去会晃动',
  '公交站牌被广告贴满，看不清站名',
  '健身器材松动，容易伤到孩子',
  '自来水发黄，水压也不够',
  '河边垃圾漂浮，水面发绿',
  '违章搭建占用公共通道',
  '暖气不热，室内温度不达标',
  '斑马线磨损，学生过马路危险',
  '快递柜占用人行道',
];

/** Rare matters, each with its share of all reports. */
export const rareMatters: readonly { readonly text: string; readonly share: number }[] = [
  { text: '消防栓漏水', share: 1 / 300 },
  { text: '桥上的栏杆断了一截', share: 1 / 2_000 },
  { text: '变压器箱门敞开', share: 1 / 20_000 },
  { text: '屋檐下有马蜂窝，请派人摘除', share: 1 / 100_000 },
];

export const additions = [
  '请尽快处理',
  '已经反映过两次',
  '希望有关部门到现场看一看',
  '邻居们意见都很大',
  '照片附在后面',
  '谢谢你们的工作',
  '打过电话没有人接',
  '上个月修过一次又坏了',
];

const first = Array.from('东西南北中新和平安康福永长青明春华文民育');
const second = Array.from('山湖桥林园河塘岭泉溪屏台坊门城田井洲峰港');

/** Names of 1,200 roads. */
export const roads = first.flatMap((one) => second.flatMap((two) => ['路', '街', '巷'].map((kind) => `${one}${two}${kind}`)));
