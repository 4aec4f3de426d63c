/** Invented names, put together so that no real place bears them; the division code begins with 99, which no province has. */
export const streetName = '霁川街道';
export const districtName = '澄野区';
export const streetCode = '990101001000';

export const managementAreas = [
  { name: '驻地管理区', villages: [0, 1, 4] },
  { name: '西片管理区', villages: [2, 3, 10] },
  { name: '北片管理区', villages: [6, 7, 8, 9] },
  { name: '东片管理区', villages: [5, 11, 12] },
] as const;

/** By the number of the village on the plan; the first two make up the seat of the street. */
export const villages = [
  '云穗',
  '砚田',
  '麦笛',
  '棠梨渡',
  '荷笺',
  '鹭汀',
  '槐序',
  '杏墟',
  '萤塘',
  '栗径',
  '苇笛',
  '枫浦',
  '桑榆里',
] as const;

export const roads = {
  highway: '澄霁公路',
  avenue: '霁川大街',
  north: '北塬路',
  river: '霁川河',
} as const;

/** Of the seat's four quarters: west and east of the avenue, each north and south of the highway. */
export const quarters = [
  { estates: ['云庭小区', '霁月小区'], lanes: ['书砚巷', '竹影巷', '晴耕巷', '杏雨巷'], street: '霁川北街', road: '澄霁西路' },
  { estates: ['澄园小区', '芳洲小区'], lanes: ['桐荫巷', '兰芷巷', '麦香巷', '藕香巷'], street: '霁川南街', road: '澄霁西路' },
  { estates: ['晴川小区', '沁苑小区'], lanes: ['松风巷', '蝉鸣巷', '荷风巷', '柿红巷'], street: '霁川北街', road: '澄霁东路' },
  { estates: ['岚庭小区', '禾苑小区'], lanes: ['槐香巷', '榴花巷', '雁来巷', '萤火巷'], street: '霁川南街', road: '澄霁东路' },
] as const;

/** Where nobody lives: public buildings of the seat, two in each quarter. */
export const publicBuildings = [
  ['霁川街道办事处', '霁川便民服务中心'],
  ['霁川农贸市场', '霁川卫生院'],
  ['霁川中心小学', '霁川文化广场'],
  ['霁川初级中学', '霁川敬老院'],
] as const;
