import type { Label } from '../base/label.ts';
import { type FaultText, fault } from './check-fault.ts';
import { canExist } from './check-holders.ts';
import { makeNarrower } from './check-narrower.ts';
import { type Survey, surveyRouting } from './check-survey.ts';
import { matterWords } from './check-words.ts';
import type { CompiledPack, RoutingRow } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import type { RoutingQuestion } from './routing.ts';
import { listLabels } from './sentences-lists.ts';
import { categoryLabel, labelIn, timeLabel, unitLabel } from './sentences-names.ts';

/**
 * Every leaf category has in every zone, at every level, severity and time exactly one lead unit (no 推诿扯皮); every row decides something; and no
 * case is claimed by two rows of which neither is an exception to the other (see `makeNarrower`).
 */
export function checkRouting(pack: CompiledPack): readonly PackFinding[] {
  const survey = surveyRouting(pack);
  return [
    ...gaps(pack, survey),
    ...handlers(pack),
    ...pack.routing.flatMap((row) => checkRow(row, pack, survey)),
    ...clashes(pack, survey),
  ];
}

function gaps(pack: CompiledPack, { gap, gaps: count }: Survey): readonly PackFinding[] {
  if (!gap) return [];
  const more: Label =
    count === 1
      ? { zh: '', en: '' }
      : { zh: `另有 ${count - 1} 种情形同样无人负责。`, en: ` Another ${count - 1} combinations are open as well.` };
  return [fault(['routing'], gapText, { ...cellWords(pack, gap), more })];
}

/** A case of the table in words: what, where, and under which circumstances. */
function cellWords(pack: CompiledPack, { category, zone, level, severity, time }: RoutingQuestion): Readonly<Record<string, Label>> {
  return {
    category: categoryLabel(pack, category),
    zone: labelIn(pack.zones, zone),
    matter: matterWords(pack, { category: null, level, severity }, [timeLabel(time)]),
  };
}

function handlers(pack: CompiledPack): readonly PackFinding[] {
  return canExist(pack, 'lead-unit', null) ? [] : [fault(['roles'], noHandler)];
}

function checkRow(row: RoutingRow, pack: CompiledPack, survey: Survey): readonly PackFinding[] {
  const at = ['routing', row.row - 1];
  const isHigher = (code: string) => pack.units.some((unit) => unit.code === code && unit.kind === 'higher');
  const found: PackFinding[] = [];
  if (!survey.used.has(row)) found.push(fault(at, dead, { row: row.row, rows: stoppers(row, survey) }));
  if (isHigher(row.lead)) found.push(fault([...at, 'lead'], higher, { row: row.row, unit: unitLabel(pack, row.lead) }));
  for (const unit of row.assisting.filter(isHigher))
    found.push(fault([...at, 'assisting'], higher, { row: row.row, unit: unitLabel(pack, unit) }));
  if (row.assisting.includes(row.lead)) found.push(fault([...at, 'assisting'], own, { row: row.row, unit: unitLabel(pack, row.lead) }));
  return found;
}

/** The numbers of the rows that decide where a dead row would hold. */
function stoppers(row: RoutingRow, { places }: Survey): Label {
  const [categories, zones] = [new Set(row.categories), new Set(row.zones)];
  const rows = places.flatMap(({ category, zone, deciders }) =>
    categories.has(category) && zones.has(zone) ? deciders.filter((one) => one.row < row.row).map((one) => one.row) : [],
  );
  const first = [...new Set(rows)].sort((a, b) => a - b).slice(0, 5);
  return listLabels(first.map((one) => ({ zh: `${one}`, en: `${one}` })));
}

function clashes(pack: CompiledPack, survey: Survey): readonly PackFinding[] {
  const isNarrower = makeNarrower(pack);
  return survey.clashes.map(({ first, second, cell }) => {
    const late = isNarrower(second, first, cell.category);
    return fault(['routing', second.row - 1], late ? lateException : ambiguous, {
      ...cellWords(pack, cell),
      first: first.row,
      second: second.row,
      one: unitLabel(pack, first.lead),
      other: unitLabel(pack, second.lead),
    });
  });
}

const gapText: FaultText = {
  what: {
    zh: '“{category}”发生在“{zone}”时没有责任单位{matter}。{more}',
    en: '“{category}” in “{zone}”: nobody is responsible{matter}.{more}',
  },
  mend: {
    zh: '在归口表里补一行写明由谁负责；也可以在最后为该类事项补一行不写 zones 的，由属地单位兜底。',
    en: 'Add a row that says who is; or as the last row of the category one without zones, led by the unit of the territory.',
  },
};
const noHandler: FaultText = {
  what: {
    zh: '归口表把案件派给各单位，可是没有岗位能在单位里承办（case.handle，scope: unit）。',
    en: 'The routing table gives cases to units, but no role may handle them there (case.handle, scope: unit).',
  },
  mend: {
    zh: '设一个 scope: unit、带 case.handle 的岗位，例如“承办人”。',
    en: 'Add a role with scope: unit and case.handle, such as “handler”.',
  },
};
const dead: FaultText = {
  what: {
    zh: '第 {row} 行永远用不上：它管的情形，前面第 {rows} 行已经全部管了。',
    en: 'Row {row} decides nothing: earlier rows leave it nothing (row {rows}).',
  },
  mend: {
    zh: '它若是例外，移到那几行前面；若是重复，删去。',
    en: 'If it is an exception, move it before them; if it repeats them, take it away.',
  },
};
const higher: FaultText = {
  what: {
    zh: '第 {row} 行派给“{unit}”，而它是上级单位，本级派遣到不了。',
    en: 'Row {row} names “{unit}”, which is the level above; dispatch does not reach it.',
  },
  mend: {
    zh: '写本级的一个单位；需要上级办的，在流程里用 escalate（上报）。',
    en: 'Name a unit of this office; what the level above must do is passed up with escalate in the workflow.',
  },
};
const own: FaultText = {
  what: {
    zh: '第 {row} 行里“{unit}”既是责任单位又是协办单位。',
    en: 'In row {row} “{unit}” leads and assists at once.',
  },
  mend: { zh: '从 assisting 里删去它。', en: 'Take it out of `assisting`.' },
};
const ambiguous: FaultText = {
  what: {
    zh: '第 {first} 行和第 {second} 行都管“{category}”在“{zone}”的案件{matter}，一个派给“{one}”，一个派给“{other}”，又都不是对方的例外。',
    en: 'Rows {first} and {second} both claim “{category}” in “{zone}”{matter}, one for “{one}”, one for “{other}”, and neither is an exception to the other.',
  },
  mend: {
    zh: '从其中一行去掉重叠的部分，或者在两行之前专为这种情形写一行。',
    en: 'Take what they share out of one of them, or write a row for just that before both.',
  },
};
const lateException: FaultText = {
  what: {
    zh: '第 {second} 行是第 {first} 行的例外，却写在它后面：“{category}”在“{zone}”的案件{matter}已先派给“{one}”，轮不到“{other}”。',
    en: 'Row {second} is an exception to row {first} but stands after it: “{category}” in “{zone}”{matter} goes to “{one}” before “{other}” is asked.',
  },
  mend: { zh: '把第 {second} 行移到第 {first} 行前面。', en: 'Move row {second} before row {first}.' },
};
