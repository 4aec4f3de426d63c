import type { SheetField } from './sheet-wire.ts';

/** Other names under which offices' sheets speak of what every entry has. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  name: ['姓名', '单位名称', '场所名称', '企业名称', '店铺名称', '店名', '字号', '部件名称', '设备名称', '楼栋名称', '户主'],
  code: ['编号', '代码', '标识码', '部件标识码', '部件编码', '设备编号', 'objcode', 'no'],
  address: ['住址', '详细地址', '经营地址', '经营场所', '所在地址', '位置', '地点', '门牌'],
  lon: ['lng', 'longitude', 'x', 'x坐标', '东经'],
  lat: ['latitude', 'y', 'y坐标', '北纬'],
  ref: ['原编号', '原系统编号', '数据编号', 'id', 'uuid', '主键'],
};

/** A heading as it is compared: *名称（必填） and 名 称 are the same. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|（[^）]*）/gu, '')
    .replace(/[\s*：:_·・-]/gu, '');
}

/** Which heading is which field, as far as labels, codes and usual other names tell; each heading once. Left out: unknown. */
export function proposeColumns(fields: readonly SheetField[], headings: readonly string[]): Readonly<Record<string, string>> {
  const free = new Map(
    headings
      .toReversed()
      .filter((heading) => heading !== '')
      .map((heading) => [headingKey(heading), heading]),
  );
  const columns: Record<string, string> = {};
  const take = (field: SheetField, names: readonly string[]) => {
    const key = names.map(headingKey).find((name) => free.has(name));
    if (key === undefined || columns[field.code] !== undefined) return;
    columns[field.code] = free.get(key) ?? '';
    free.delete(key);
  };
  for (const field of fields) take(field, [field.label.zh, field.label.en, field.code]);
  for (const field of fields) take(field, [field.code.replace(/^fields\./u, ''), ...(synonyms[field.code] ?? [])]);
  return columns;
}

/** How much a row looks like the one that names the columns: so many of its cells are known headings. */
export function headingMatches(fields: readonly SheetField[], cells: readonly string[]): number {
  return Object.keys(proposeColumns(fields, cells)).length;
}
