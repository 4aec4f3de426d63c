import type { SignKind } from '@gridkeeper/domain/areas/sign-wire.ts';
import type { Label } from '@gridkeeper/domain/base/label.ts';

export const signTitles: Readonly<Record<SignKind, Label>> = {
  'grid-sign': { zh: '网格公示牌', en: 'Grid sign' },
  'building-plate': { zh: '楼栋网格公示牌', en: 'Building plate' },
  'contact-card': { zh: '网格员联系卡', en: 'Contact card' },
  letter: { zh: '致居民的一封信', en: 'A letter to residents' },
};

/** What stands on signs, plates, cards and letters beside the facts; `{name}` places are filled where the facts are. */
export const signWords = {
  code: { zh: '网格编号', en: 'Grid number' },
  community: { zh: '所属社区（村）', en: 'Community' },
  size: { zh: '户数、人数', en: 'Households, persons' },
  counts: { zh: '{households} 户，{persons} 人', en: '{households} households, {persons} persons' },
  unknown: { zh: '—', en: '—' },
  worker: { zh: '网格员', en: 'Grid worker' },
  substitute: { zh: '代班', en: 'substitute' },
  phone: { zh: '电话', en: 'Phone' },
  nobody: { zh: '暂无', en: 'None at present' },
  nobodyHow: { zh: '有事请打监督电话，或扫码反映。', en: 'Please call the supervision phone, or scan the code to report.' },
  supervision: { zh: '监督电话', en: 'Supervision' },
  scan: { zh: '扫码找网格员、反映问题', en: 'Scan: your worker, report a problem' },
  asOf: { zh: '截至 {day}。人员有变动时，以扫码看到的为准。', en: 'As of {day}. After a change, what the code shows is right.' },
  asOfShort: { zh: '截至 {day}', en: 'As of {day}' },
  demo: { zh: '演示：人名、电话均为虚构', en: 'Demo: names and phones are invented' },
  does: { zh: '能帮您做什么', en: 'What we do for you' },
  here: { zh: '本楼', en: 'Here' },
  building: { zh: '本楼：{label}', en: 'This building: {label}' },
  map: { zh: '网格示意图', en: 'Map of the grid' },
  noMap: { zh: '这个网格还没有图形', en: 'This grid has not been drawn yet' },
  north: { zh: '北', en: 'N' },
  metres: { zh: '{metres} 米', en: '{metres} m' },
  colon: { zh: '：', en: ': ' },
} as const satisfies Readonly<Record<string, Label>>;

export const helpWords = {
  reports: { zh: '受理反映：{items}', en: 'Takes reports on: {items}' },
  all: { zh: '全程代办：{items}', en: 'Done for you: {items}' },
  help: { zh: '帮您办：{items}', en: 'Helped with: {items}' },
  explain: { zh: '告诉您怎么办：{items}', en: 'Explained: {items}' },
  comma: { zh: '、', en: ', ' },
  more: { zh: '{items}等 {count} 项', en: '{items} and others, {count} in all' },
} as const satisfies Readonly<Record<string, Label>>;

export const letterWords = {
  dear: { zh: '尊敬的居民：', en: 'Dear residents,' },
  where: {
    zh: '您家所在的地方属于{community}“{grid}”，网格编号 {code}。下面这位同志负责这一片，有事请随时联系。',
    en: 'Your home lies in the grid “{grid}” of {community}, number {code}. The person named here looks after it; please call whenever you need something.',
  },
  whereNobody: {
    zh: '您家所在的地方属于{community}“{grid}”，网格编号 {code}。这个网格暂时没有网格员，有事请打监督电话，或扫码反映。',
    en: 'Your home lies in the grid “{grid}” of {community}, number {code}. It has no worker at present; please call the supervision phone or scan the code.',
  },
  how: { zh: '怎样联系', en: 'How to reach us' },
  howText: {
    zh: '打上面的电话，或扫右边的二维码：随时能看到现在由谁负责，也能反映问题、预约代办、查进度。办得怎么样，由您评价；没有解决的，可以要求重办。',
    en: 'Call, or scan the code beside: it always shows who is in charge now, takes reports and bookings, and tells how they stand. You say whether it is solved; if not, you may have it handled again.',
  },
  data: { zh: '您的信息怎样保护', en: 'How your data are protected' },
  data1: {
    zh: '只登记办事必需的内容，并当面说明用途；与办事无关的，您可以不说。',
    en: 'Only what a matter needs is written down, and you are told what for; you need not tell anything else.',
  },
  data2: {
    zh: '您可以要求查看、更正、删除自己的信息。',
    en: 'You may ask to see, correct or delete what is kept about you.',
  },
  data3: {
    zh: '网格员不会向您要密码、验证码、银行卡号。遇到有人索要，请打监督电话。',
    en: 'No grid worker asks for passwords, codes sent to your phone or bank cards. If somebody does, call the supervision phone.',
  },
} as const satisfies Readonly<Record<string, Label>>;
