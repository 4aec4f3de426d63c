import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { divisionOf } from '@gridkeeper/domain/policy/testing/plan-village.ts';
import { entryWarnings, neededCertificates } from '@gridkeeper/domain/registers/certificates.ts';
import { describe, expect, it } from 'vitest';
import { divideGround } from '../../packages/server/src/areas/divide/divide-ground.ts';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const premises = registerOf(pack, 'premises');
const needed = (kind: string) => neededCertificates(premises, { kind }).map(({ label }) => label.zh);
const all = ['营业执照', '税务登记'];

describe('G4.1 base grids of about 300 households', () => {
  it('a community of 1,200 households falls into four of 300', { timeout: 60_000 }, async () => {
    const { grids, figures } = await divideGround(divisionOf(pack, { total: 1200, households: 10 }));
    expect([grids.length, figures.mean, figures.withinBounds]).toEqual([4, 300, 1]);
  });
});

describe('G4.7 certificates by type of premises', () => {
  it.each([
    ['shop', []],
    ['factory', ['生产许可证']],
    ['restaurant', ['餐饮卫生（食品经营）许可证', '从业人员健康证']],
    ['internet-cafe', ['文化经营许可证']],
    ['entertainment', ['文化经营许可证']],
    ['public-place', ['从业人员健康证', '卫生许可证', '消防安全检查合格证']],
    ['clinic', ['医疗机构执业许可证', '医师执业证书']],
    ['pharmacy', ['药品经营许可证']],
    ['radiology', ['放射诊疗许可证']],
    ['lpg', ['燃气经营许可证']],
    ['bookshop', ['出版物经营许可证']],
    ['printer', ['印刷经营许可证']],
    ['transport', ['道路运输经营许可证']],
    ['grain', ['粮食收购许可证', '粮食收购台账', '粮食仓储设施备案']],
    ['kindergarten', ['办学许可证']],
    ['school', ['办学许可证']],
    ['training', ['办学许可证']],
    ['private-school', ['办学许可证', '校舍消防验收', '校舍建筑验收', '教师资格证书']],
    ['job-agency', ['人力资源服务许可证']],
    ['lunch-care', ['午托服务登记']],
    ['travel-agency', ['旅行社业务经营许可证']],
    ['travel-outlet', ['旅行社服务网点备案']],
    ['property', ['收费许可证或者备案函']],
    ['organisation', ['组织机构代码证']],
    ['performance', ['营业性演出批准文件']],
    ['building-works', ['土地证或者用地批准', '建设用地规划许可证', '建设工程规划许可证', '施工合同', '总平面图']],
  ])('%s', (kind, certificates) => {
    expect(needed(kind)).toEqual([...all, ...certificates]);
  });

  it('every type of premises that there is stands in the table or needs no more than all do', () => {
    const types = premises.fields.find(({ code }) => code === 'kind')?.options.map(({ code }) => code) ?? [];
    expect(types).toHaveLength(29);
    expect(types.filter((type) => needed(type).length === all.length)).toEqual(['shop']);
  });

  it('a restaurant without its health certificates is seen, and so is one whose licence ends in 60 days', () => {
    const held = [
      { code: 'business-licence', expiresOn: null },
      { code: 'tax-registration', expiresOn: null },
      { code: 'food', expiresOn: '2027-01-19' },
    ];
    expect(entryWarnings(premises, { fields: { kind: 'restaurant' }, certificates: held, consent: null }, '2026-11-20')).toEqual([
      { kind: 'certificate-missing', certificate: 'staff-health' },
      { kind: 'certificate-ending', certificate: 'food', days: 60 },
    ]);
  });
});

describe('G4.8 premises with hazards of their own', () => {
  it.each([
    ['fireworks', ['烟花爆竹经营许可证', '烟花爆竹运输许可证', '从业人员培训合格']],
    ['chemicals', ['危险化学品经营许可证', '危险化学品安全生产许可证', '建设项目安全审查意见']],
    ['crowded', ['消防验收']],
  ])('%s', (kind, certificates) => {
    expect(needed(kind)).toEqual([...all, ...certificates]);
  });

  it('special equipment is registered, inspected, shows its sign, and has certified operators', () => {
    const equipment = registerOf(pack, 'equipment');
    expect(equipment.certificates.map(({ code }) => code)).toEqual(['registration', 'inspection', 'operators']);
    expect(equipment.fields.find(({ code }) => code === 'sign')).toMatchObject({ type: 'yes-no' });
  });

  it('nine kinds of small premises, and rented houses with what is looked at in them', () => {
    const nine = premises.fields.find(({ code }) => code === 'nine-small')?.options.filter(({ code }) => code !== 'none') ?? [];
    expect(nine).toHaveLength(9);
    const shops = [...nine, { code: 'none' }].map(({ code }) => ({ name: code, fields: { 'nine-small': code } }));
    expect(rowsOf(pack, 'nine-small', shops)).toHaveLength(9);
    expect(pack.ledgers.find(({ code }) => code === 'rented-houses')?.columns).toEqual([
      ...['address', 'exit', 'lamps', 'alarm', 'charging-room', 'wires', 'notices', 'door', 'grid'],
    ]);
    expect(registerOf(pack, 'dwelling').groups).toEqual([]); // the house is looked at, not who lives in it
  });
});
