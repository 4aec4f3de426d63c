import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '../../base/label.ts';
import { smallPack } from '../../cases/testing/small-pack.ts';
import type { ActionDefinition, CompiledPack, RoutingRow } from '../pack.ts';
import { route } from '../routing.ts';
import { keptPack } from '../testing/small-registers.ts';
import { diff } from './diff.ts';

const named = (zh: string): Label => ({ zh, en: zh });

/** Three heads with five items in three places; plain rows, so that each change can be told from the others. */
const items = { market: ['stall', 'scale'], street: ['pothole', 'lamp'], noise: ['horn'] } as const;
const words: Readonly<Record<string, string>> = {
  market: '集市',
  street: '道路',
  noise: '噪声',
  stall: '摊位',
  scale: '秤具',
  pothole: '坑洼',
  lamp: '路灯',
  horn: '喇叭',
};
const [sample] = smallPack.categories;
if (!sample) throw new Error('the small pack has lost its categories');
const categoryOf = (code: string, parent: string | null) => ({ ...sample, code, parent, label: named(words[code] ?? code) });
const town: CompiledPack = {
  ...smallPack,
  units: [
    { code: 'enforcement', label: named('执法队'), kind: 'department', area: null },
    { code: 'sanitation', label: named('环卫所'), kind: 'department', area: null },
    { code: 'construction', label: named('建设委'), kind: 'department', area: null },
  ],
  zones: ['街道驻地', '公路沿线', '村内'].map((label, index) => ({ code: `z${index}`, label: named(label) })),
  categories: Object.entries(items).flatMap(([head, codes]) => [categoryOf(head, null), ...codes.map((code) => categoryOf(code, head))]),
  routing: [row(1, Object.values(items).flat(), ['z0', 'z1', 'z2'], 'enforcement')],
};

function row(
  number: number,
  categories: readonly string[],
  zones: readonly string[],
  lead: string,
  more: Partial<RoutingRow> = {},
): RoutingRow {
  const open = { levels: null, severities: null, time: null, assisting: [] };
  return { row: number, clause: 'test', categories, zones, lead, ...open, ...more };
}

const withRows = (...rows: readonly RoutingRow[]): CompiledPack => ({ ...town, routing: [...rows, ...town.routing] });
const sentences = (before: CompiledPack, after: CompiledPack) => diff(before, after).map(({ sentence }) => sentence.zh);
const changedClock = (more: Partial<CompiledPack['clocks'][number]>): CompiledPack => ({
  ...town,
  clocks: town.clocks.map((clock) => (clock.code === 'handling' ? { ...clock, ...more } : clock)),
});
const changedAction = (kind: ActionDefinition['kind'], more: Partial<ActionDefinition>): CompiledPack => ({
  ...town,
  workflows: town.workflows.map((workflow) => ({
    ...workflow,
    states: workflow.states.map((state) => ({
      ...state,
      actions: state.actions.map((action) => (action.kind === kind ? { ...action, ...more } : action)),
    })),
  })),
});

describe('who answers', () => {
  it('names a unit that takes the place of another for one matter at one place', () => {
    const [told] = diff(town, withRows(row(1, ['stall'], ['z0'], 'sanitation')));
    expect(told).toEqual({
      kind: 'routing',
      concerns: { zh: '执法队、环卫所', en: '执法队 and 环卫所' },
      sentence: { zh: '摊位，在街道驻地：由执法队改为环卫所负责', en: '摊位, at 街道驻地: 环卫所 leads instead of 执法队' },
    });
  });

  it('covers a whole head and all places with one sentence', () => {
    expect(sentences(town, withRows(row(1, ['lamp', 'pothole'], ['z2', 'z0', 'z1'], 'sanitation')))).toEqual([
      '道路各项，不分地段：由执法队改为环卫所负责',
    ]);
  });

  it('tells units that begin or end to assist, and what holds only at night or for the urgent', () => {
    const helped = withRows(row(1, ['lamp'], ['z1'], 'enforcement', { assisting: ['construction'] }));
    expect(sentences(town, helped)).toEqual(['路灯，在公路沿线：仍由执法队负责，增加建设委协助']);
    expect(sentences(helped, town)).toEqual(['路灯，在公路沿线：仍由执法队负责，建设委不再协助']);
    expect(sentences(town, withRows(row(1, ['lamp'], ['z1'], 'sanitation', { time: 'off' })))).toEqual([
      '路灯，在公路沿线，工作时间以外：由执法队改为环卫所负责',
    ]);
    const severities = ['一般', '紧急'].map((label) => ({ code: label, label: named(label), clause: 'test' }));
    const told = sentences(
      { ...town, severities },
      { ...withRows(row(1, ['lamp'], ['z1'], 'sanitation', { severities: ['紧急'] })), severities },
    );
    expect(told).toEqual(['路灯，在公路沿线，属紧急的：由执法队改为环卫所负责']);
  });

  it('says nothing of rows that were only moved, split, cited otherwise or can never be reached', () => {
    const split = [
      row(1, ['stall', 'horn', 'lamp'], ['z2', 'z0', 'z1'], 'enforcement', { clause: 'other' }),
      row(2, ['scale', 'pothole'], ['z0', 'z1', 'z2'], 'enforcement'),
    ];
    expect(diff(town, { ...town, version: '9.9.9', routing: split })).toEqual([]);
    expect(diff(town, { ...town, routing: [...town.routing, row(2, ['stall'], ['z0'], 'sanitation')] })).toEqual([]);
  });

  it('tells who has a new matter, and nothing of routing where a unit is succeeded by another', () => {
    const after = {
      ...town,
      categories: [...town.categories, categoryOf('flute', 'noise')],
      routing: [...town.routing, row(2, ['flute'], ['z0', 'z1', 'z2'], 'sanitation', { assisting: ['construction'] })],
    };
    expect(sentences(town, after)).toEqual(['flute，不分地段：新定由环卫所负责，建设委协助', '“噪声”新增“flute”']);
    const merged: CompiledPack = {
      ...town,
      units: town.units.map((unit) => (unit.code === 'enforcement' ? { ...unit, code: 'city', label: named('城管办') } : unit)),
      routing: town.routing.map((one) => ({ ...one, lead: 'city' })),
      successors: [{ kind: 'unit', from: 'enforcement', to: 'city' }],
    };
    expect(sentences(town, merged)).toEqual(['新增单位“城管办”', '取消单位“执法队”，由“城管办”接替']);
  });

  it('every cell whose lead differs is covered by a sentence that names matter, place and the unit that leads now', () => {
    const leaves = Object.values(items).flat();
    const codes = (list: readonly string[]) => fc.uniqueArray(fc.constantFrom(...list), { minLength: 1 });
    const rows = fc.array(
      fc.record({
        categories: codes(leaves),
        zones: codes(['z0', 'z1', 'z2']),
        lead: fc.constantFrom(...town.units.map(({ code }) => code)),
      }),
      { maxLength: 6 },
    );
    const packOf = (made: readonly { categories: string[]; zones: string[]; lead: string }[]) =>
      withRows(...made.map((one, index) => row(index + 1, one.categories, one.zones, one.lead)));
    fc.assert(
      fc.property(rows, rows, (earlier, later) => {
        const [before, after] = [packOf(earlier), packOf(later)];
        const told = sentences(before, after);
        for (const [head, members] of Object.entries(items))
          for (const category of members)
            for (const { code: zone, label } of town.zones) {
              const cell = { category, zone, level: null, severity: null, time: 'working' } as const;
              const lead = route(after, cell).lead;
              const unit = town.units.find(({ code }) => code === lead)?.label.zh ?? '';
              const fits = told.filter(
                (text) =>
                  [words[category] ?? '', `${words[head]}各项`, '所有事项'].some((name) => text.includes(name)) &&
                  [label.zh, '不分地段'].some((place) => text.includes(place)) &&
                  text.endsWith(`改为${unit}负责`),
              );
              expect(fits.length).toBe(route(before, cell).lead === lead ? 0 : 1);
            }
      }),
    );
  });
});

describe('by when', () => {
  it('tells a limit that changed, for all and for some', () => {
    const days = (amount: number) => ({ amount, unit: 'working-days' }) as const;
    expect(diff(town, changedClock({ limit: days(3) }))).toEqual([
      {
        kind: 'clock',
        concerns: { zh: '责任单位', en: 'the responsible unit' },
        sentence: {
          zh: 'handling由 5 个工作日改为 3 个工作日；涉及所有事项',
          en: '“handling”: from 5 working days to 3 working days; for every category',
        },
      },
    ]);
    const limits = [{ clause: 'test', categories: ['lamp', 'pothole'], levels: null, severities: null, limit: days(2) }];
    expect(sentences(town, changedClock({ limits }))).toEqual(['handling由 5 个工作日改为 2 个工作日；涉及道路各项']);
    const idle = [{ ...limits[0], clause: 'test', categories: null, levels: null, severities: null, limit: days(5) }];
    expect(sentences(town, changedClock({ limits: idle, clause: 'other' }))).toEqual([]); // the same limit, written otherwise
  });

  it('tells what the ladder does otherwise, and while what it runs', () => {
    const [warn, limit, climb] = town.clocks[0]?.ladder ?? [];
    if (!warn || !limit || !climb) throw new Error('the small pack has lost its ladder');
    expect(
      sentences(town, changedClock({ ladder: [{ ...warn, at: { share: 0.5 } }, { ...limit, tell: ['leader', 'centre'] }, climb] })),
    ).toEqual([
      'handling的告知由“用去 80% 时，提醒责任单位”改为“用去 50% 时，提醒责任单位”',
      'handling的告知由“到期未办结，记为超期，告知领导”改为“到期未办结，记为超期，告知领导、受理中心”',
      'handling不再告知：超期 4 个工作日后，升一级，告知领导',
    ]);
    expect(sentences(town, changedClock({ runsIn: ['handling'], restartsOn: ['dispatch', 'rework', 'accept'] }))).toEqual([
      'handling在given期间不再计时',
      'handling在accept时也重新计时',
    ]);
    expect(sentences(town, { ...town, clocks: town.clocks.slice(1) })).toEqual(['取消handling']);
  });
});

describe('on the way', () => {
  it('tells an action that asks for more, is another’s, leads elsewhere, came or went', () => {
    expect(diff(town, changedAction('extend', { requires: ['until', 'note', 'photo'] }))).toEqual([
      {
        kind: 'workflow',
        concerns: { zh: '责任单位', en: 'the responsible unit' },
        sentence: { zh: '在“handling”：“extend”另须有照片', en: 'In “handling”: “extend”: now with a photo' },
      },
    ]);
    expect(sentences(town, changedAction('approve', { by: ['centre'] }))).toEqual(['在“handling”：“approve”办理人由领导改为受理中心']);
    expect(sentences(town, changedAction('pass', { to: 'given', clause: 'other' }))).toEqual([
      '在“checking”：“pass”办理后的环节由“closed”改为“given”',
    ]);
    expect(sentences(town, changedAction('contest', { within: { amount: 15, unit: 'natural-days' } }))).toEqual([
      '在“closed”：“contest”期限由 30 个自然日改为 15 个自然日',
    ]);
    const less = changedAction('merge', {});
    const [workflow] = less.workflows;
    if (!workflow) throw new Error('the small pack has lost its workflow');
    const states = workflow.states.map((state) => ({ ...state, actions: state.actions.filter(({ kind }) => kind !== 'rework') }));
    const without = { ...town, workflows: [{ ...workflow, states }] };
    expect(sentences(town, without)).toEqual(['在“checking”：取消“rework”']);
    expect(sentences(without, town)).toEqual(['在“checking”：增加rework（test）：由核查员办理，须有说明，转为“given”']);
  });

  it('the same change in several states is one sentence', () => {
    const urge: ActionDefinition = {
      ...actionNamed('extend'),
      kind: 'urge',
      label: named('催办'),
      by: ['leader'],
      requires: [],
      beforeDueOf: null,
    };
    const workflows = town.workflows.map((workflow) => ({
      ...workflow,
      states: workflow.states.map((state) => (state.phase === 'handling' ? { ...state, actions: [...state.actions, urge] } : state)),
    }));
    expect(sentences(town, { ...town, workflows })).toEqual(['在“given”、“handling”：增加催办（test）：由领导办理']);
  });

  it('tells states that came, went, or are another’s', () => {
    const workflows = (change: (state: CompiledPack['workflows'][number]['states'][number]) => Partial<typeof state>): CompiledPack => ({
      ...town,
      workflows: town.workflows.map((workflow) => ({
        ...workflow,
        states: workflow.states.map((state) => ({ ...state, ...change(state) })),
      })),
    });
    expect(
      sentences(
        town,
        workflows(({ code }) => (code === 'checking' ? { owner: 'centre', label: named('核查') } : {})),
      ),
    ).toEqual(['环节“checking”改称“核查”', '环节“checking”由核查员改为受理中心承办']);
  });
});

function actionNamed(kind: ActionDefinition['kind']): ActionDefinition {
  const found = town.workflows.flatMap(({ states }) => states.flatMap(({ actions }) => actions)).find((action) => action.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

describe('what cases are about', () => {
  it('tells categories that came, went, moved, or are called or offered otherwise', () => {
    const change = (code: string, more: Partial<CompiledPack['categories'][number]>): CompiledPack => ({
      ...town,
      categories: town.categories.map((one) => (one.code === code ? { ...one, ...more } : one)),
    });
    expect(sentences(town, change('lamp', { label: named('灯杆') }))).toEqual(['“路灯”改称“灯杆”']);
    expect(sentences(town, change('lamp', { label: { zh: '路灯', en: 'Lamps' } }))).toEqual(['“路灯”英文名称由 路灯 改为 Lamps']);
    expect(sentences(town, change('lamp', { parent: 'noise' }))).toEqual(['“路灯”由“道路”移到“噪声”']);
    expect(diff(town, change('lamp', { portal: false }))).toMatchObject([
      { concerns: { zh: '居民' }, sentence: { zh: '路灯：居民不能再自行上报' } },
    ]);
    expect(sentences(town, change('lamp', { keywords: ['灯'] }))).toEqual(['路灯：分类建议的关键词有调整']);
    expect(sentences(town, change('lamp', { standard: '01037' }))).toEqual(['路灯：标准代码由 — 改为 01037']);
    const without = { ...town, categories: town.categories.filter(({ code, parent }) => code !== 'street' && parent !== 'street') };
    expect(sentences(town, without)).toEqual(['取消大类“道路”：“坑洼”、“路灯”']);
  });
});

describe('who and what the office is made of', () => {
  it('tells posts whose rights change, places that are asked in another order, and hours', () => {
    const roles = town.roles.map((role) => ({
      ...role,
      capabilities: ['case.review', 'case.handle', 'case.check', 'case.approve'] as const,
    }));
    expect(sentences(town, { ...town, roles })).toEqual(['岗位“all”增加权限：审批延期和缓办', '岗位“all”不再有权限：催办督办']);
    expect(sentences(town, { ...town, zones: [town.zones[1], town.zones[0], town.zones[2]].flatMap((zone) => zone ?? []) })).toEqual([
      '地段按先后改为依次判定“公路沿线”、“街道驻地”、“村内”',
    ]);
    expect(sentences(town, { ...town, hours: { ...town.hours, dayEnds: 1440 } })).toEqual([
      '按日计算的时限，当日截止时刻由 17:30 改为 24:00',
    ]);
  });

  it('tells forms, notices, slips and samples that ask or tell otherwise', () => {
    const field = {
      code: 'homes',
      label: named('涉及户数'),
      type: 'number',
      about: 'matter',
      required: false,
      options: [],
      unit: null,
      min: null,
      max: null,
    } as const;
    const rich: CompiledPack = {
      ...town,
      forms: [{ code: 'hard', label: named('疑难表'), clause: 'W2', fields: [] }],
      notices: [{ code: 'double', label: named('双向报告'), clause: 'G4', on: ['report'], tell: ['centre'], only: null }],
      slips: [{ code: 'slip', only: null, label: named('交办单'), clause: 'W4', on: ['dispatch'], facts: ['number'], signatures: [] }],
      samples: [
        {
          code: 'calls',
          label: named('回访'),
          clause: 'S-C',
          action: 'call-back',
          per: 'month',
          only: null,
          tries: 3,
          share: 0.5,
          always: null,
        },
      ],
    };
    const other: CompiledPack = {
      ...rich,
      forms: rich.forms.map((form) => ({ ...form, fields: [field] })),
      notices: rich.notices.map((notice) => ({ ...notice, tell: ['centre', 'liaison'] })),
      slips: rich.slips.map((slip) => ({ ...slip, facts: ['number', 'place'], signatures: [named('经办人')] })),
      samples: rich.samples.map((one) => ({ ...one, share: 0.6 })),
    };
    expect(sentences(rich, other)).toEqual([
      '表单“疑难表”增加填写“涉及户数”',
      '告知规则“双向报告”由“上报时告知受理中心”改为“上报时告知受理中心、联络员”',
      '单据“交办单”增列地点',
      '单据“交办单”的签字栏由无改为“经办人”',
      '抽查规则“回访”由“每月回访 50%，最多试 3 次”改为“每月回访 60%，最多试 3 次”',
    ]);
    expect(sentences(town, rich)).toEqual([
      '新增表单“疑难表”',
      '新增告知规则“双向报告”：上报时告知受理中心',
      '新增单据“交办单”：dispatch时可打印',
      '新增抽查规则“回访”：每月回访 50%，最多试 3 次',
    ]);
    expect(diff(rich, rich)).toEqual([]);
  });
});

it('a pack against itself changes nothing for anybody', () => {
  expect(diff(smallPack, smallPack)).toEqual([]);
  expect(diff(town, structuredClone(town))).toEqual([]);
});

describe('whatever a clerk may write otherwise', () => {
  /** What changes no decision: identity, citations, and the number of a row. */
  const silent = new Set(['id', 'version', 'plan', 'clause', 'row']);
  const division = { tolerance: 0.15, weights: { household: 1, premises: 2, care: 3, hectare: 0.5 } };
  const whole: CompiledPack = { ...town, division, registers: keptPack.registers, ledgers: keptPack.ledgers };
  const leaves = [...valuesIn(whole)].filter(({ path }) => !path.some((step) => silent.has(String(step))));

  it('a name, an amount, a share, a minute or a switch that changes is told', () => {
    const changed = leaves.flatMap(({ path, value }) => {
      if (typeof value === 'boolean') return { path, to: !value };
      if (typeof value === 'number') return { path, to: value < 1 ? value / 2 : value + 1 };
      return path.includes('label') ? { path, to: `${value}!` } : [];
    });
    expect(changed.length).toBeGreaterThan(100);
    const untold = changed.filter(({ path, to }) => diff(whole, withValue(whole, path, to)).length === 0).map(({ path }) => path.join('.'));
    expect(untold).toEqual(headSwitches);
  });

  it('every citation may change in silence', () => {
    const cited = [...valuesIn(whole)].filter(({ path }) => path.at(-1) === 'clause');
    const told = cited.filter(({ path }) => diff(whole, withValue(whole, path, 'elsewhere')).length > 0);
    expect([cited.length > 20, told]).toEqual([true, []]);
  });
});

/** A head takes no cases, so nobody is offered it. */
const headSwitches = town.categories.flatMap(({ parent }, index) =>
  parent === null ? [`categories.${index}.portal`, `categories.${index}.restricted`] : [],
);

type Path = readonly (string | number)[];
type Value = { readonly path: Path; readonly value: string | number | boolean };

function* valuesIn(data: unknown, path: Path = []): Generator<Value> {
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') yield { path, value: data };
  else if (Array.isArray(data)) for (const [index, member] of data.entries()) yield* valuesIn(member, [...path, index]);
  else if (typeof data === 'object' && data !== null)
    for (const [key, member] of Object.entries(data)) yield* valuesIn(member, [...path, key]);
}

function withValue<Data>(data: Data, [step, ...rest]: Path, value: unknown): Data {
  if (step === undefined) return value as Data;
  const inner = withValue((data as Record<string | number, unknown>)[step], rest, value);
  if (Array.isArray(data)) return data.map((member, index) => (index === step ? inner : member)) as Data;
  return { ...data, [step]: inner };
}
