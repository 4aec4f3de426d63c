import { canonical } from '../../base/canonical.ts';
import type { Label } from '../../base/label.ts';
import { limitOf } from '../condition.ts';
import { limitWords } from '../limit-words.ts';
import type { ClockDefinition, CompiledPack, Duration, Holder, LadderStep } from '../pack.ts';
import { findLeaf, indexOf } from '../pack-index.ts';
import { clockSentence, stepWords } from '../sentences.ts';
import { fillLabel, quoted } from '../sentences-lists.ts';
import { actionKindNames, conditionWords, holderNames, stateNames } from '../sentences-names.ts';
import type { PackChange } from '../wire.ts';
import { fewestBoxes } from './boxes.ts';
import { codesOrNone, earlierCode, groupBy, leavesOf, namedValues, orNull } from './cells.ts';
import { change, codeOf, compare, compareSets, fromTo, renameWords } from './change.ts';

/** Limits that came, went, or changed for some matters; what begins and stops them; and whom they tell when. */
export function clockChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  const { added, removed, kept } = compare(before.clocks, after.clocks, codeOf);
  return [
    ...added.map((clock) =>
      change(
        'clock',
        ownersOf(after, clock),
        { zh: '新增时限：{clock}', en: 'New limit: {clock}' },
        { clock: clockSentence(after, clock, null) },
      ),
    ),
    ...removed.map(({ label, ...clock }) =>
      change('clock', ownersOf(before, { label, ...clock }), { zh: '取消{label}', en: '“{label}” is no longer counted' }, { label }),
    ),
    ...kept.flatMap(([was, is]) => [
      ...renamed(after, was, is),
      ...limitChanges(before, after, was, is),
      ...runChanges(before, after, was, is),
      ...ladderChanges(before, after, was, is),
    ]),
  ];
}

/** Those whose turn it is while the clock runs. */
function ownersOf(pack: CompiledPack, clock: ClockDefinition): Label {
  const states = pack.workflows.flatMap((workflow) => workflow.states).filter(({ code }) => clock.runsIn.includes(code));
  return holderNames(pack, [...new Set(states.flatMap(({ owner }) => owner ?? []))]);
}

function renamed(after: CompiledPack, was: ClockDefinition, is: ClockDefinition): readonly PackChange[] {
  const name = renameWords(was.label, is.label);
  return name ? [change('clock', ownersOf(after, is), { zh: '{was}{name}', en: '{was} {name}' }, { was: quoted(was.label), name })] : [];
}

type Cell = { readonly at: readonly string[]; readonly before: Label; readonly after: Label };

/** Decided for every matter that the clock runs for, so that limits written otherwise yield nothing. */
function limitChanges(before: CompiledPack, after: CompiledPack, was: ClockDefinition, is: ClockDefinition): readonly PackChange[] {
  const changed = [...cellsOf(before, after, was, is)].filter((cell) => cell.before.zh !== cell.after.zh);
  return groupBy(changed, (cell) => `${cell.before.zh} > ${cell.after.zh}`).flatMap((cells) =>
    fewestBoxes(cells.map(({ at }) => at)).map(([categories = [], levels = [], severities = []]) => {
      const what = conditionWords(after, {
        categories,
        levels: namedValues(levels, after.levels),
        severities: namedValues(severities, after.severities),
      });
      return change(
        'clock',
        ownersOf(after, is),
        { zh: '{label}{change}；涉及{what}', en: '“{label}”: {change}; for {what}' },
        { label: is.label, change: fromTo(padded(cells[0]?.before), padded(cells[0]?.after)), what: what ?? '' },
      );
    }),
  );
}

/** Digits stand apart from Chinese characters. */
function padded(limit: Label = { zh: '', en: '' }): Label {
  return { zh: ` ${limit.zh}`, en: limit.en };
}

function* cellsOf(before: CompiledPack, after: CompiledPack, was: ClockDefinition, is: ClockDefinition): Generator<Cell> {
  for (const { code: category } of leavesOf(after).filter((leaf) => runsFor(after, is, leaf.code) && runsFor(before, was, leaf.code)))
    for (const level of codesOrNone(after.levels))
      for (const severity of codesOrNone(after.severities)) {
        const earlier = { category, level: earlierCode(before.levels, level), severity: earlierCode(before.severities, severity) };
        const later = { category, level: orNull(level), severity: orNull(severity) };
        yield {
          at: [category, level, severity],
          before: lengthWords(was, limitOf(was, earlier).limit),
          after: lengthWords(is, limitOf(is, later).limit),
        };
      }
}

/** A rhythm is told apart from a limit of the same length, and what ends on its day is told by that day. */
function lengthWords({ rhythm, endsOn }: ClockDefinition, limit: Duration): Label {
  if (endsOn !== null) return fillLabel({ zh: '到 {day} 为止', en: 'until {day}' }, { day: endsOn });
  return rhythm ? fillLabel({ zh: '每 {limit}', en: 'every {limit}' }, { limit: limitWords(limit) }) : limitWords(limit);
}

function runsFor(pack: CompiledPack, clock: ClockDefinition, category: string): boolean {
  const workflow = indexOf(pack).workflows.get(findLeaf(pack, category)?.workflow ?? '');
  return workflow !== undefined && clock.runsIn.some((state) => workflow.states.has(state));
}

function runChanges(before: CompiledPack, after: CompiledPack, was: ClockDefinition, is: ClockDefinition): readonly PackChange[] {
  const states = compareSets(was.runsIn, is.runsIn);
  const anew = compareSets(was.restartsOn, is.restartsOn);
  const told: readonly (readonly [Label, Label | undefined])[] = [
    [{ zh: '{label}在{what}期间也计时', en: '“{label}” also runs in {what}' }, some(states.more, (codes) => stateNames(after, codes))],
    [
      { zh: '{label}在{what}期间不再计时', en: '“{label}” no longer runs in {what}' },
      some(states.less, (codes) => stateNames(before, codes)),
    ],
    [
      { zh: '{label}在{what}时也重新计时', en: '“{label}” also begins anew on {what}' },
      some(anew.more, (kinds) => actionKindNames(after, kinds)),
    ],
    [
      { zh: '{label}在{what}时不再重新计时', en: '“{label}” no longer begins anew on {what}' },
      some(anew.less, (kinds) => actionKindNames(before, kinds)),
    ],
  ];
  return told.flatMap(([text, what]) => (what ? [change('clock', ownersOf(after, is), text, { label: is.label, what })] : []));
}

function some<Member>(members: readonly Member[], name: (members: readonly Member[]) => Label): Label | undefined {
  return members.length === 0 ? undefined : name(members);
}

/** Steps that do the same are the same, whatever their code; others of one code are a step that changed. */
function ladderChanges(before: CompiledPack, after: CompiledPack, was: ClockDefinition, is: ClockDefinition): readonly PackChange[] {
  const [earlier, later] = [was.ladder.map((step) => toldStep(before, step)), is.ladder.map((step) => toldStep(after, step))];
  const fresh = later.filter(({ key }) => !earlier.some((one) => one.key === key));
  const gone = earlier.filter(({ key }) => !later.some((one) => one.key === key));
  const { added, removed, kept } = compare(gone, fresh, codeOf);
  const say = (tell: readonly Holder[], text: Label, values: Readonly<Record<string, Label>>) =>
    change('clock', tell.length === 0 ? ownersOf(after, is) : holderNames(after, tell), text, { label: is.label, ...values });
  return [
    ...kept.map(([one, other]) =>
      say(
        [...new Set([...one.tell, ...other.tell])],
        { zh: '{label}的告知{change}', en: '“{label}” tells otherwise: {change}' },
        {
          change: fromTo(quoted(one.words), quoted(other.words)),
        },
      ),
    ),
    ...added.map(({ tell, words }) => say(tell, { zh: '{label}增加告知：{words}', en: '“{label}” tells more: {words}' }, { words })),
    ...removed.map(({ tell, words }) => say(tell, { zh: '{label}不再告知：{words}', en: '“{label}” no longer tells: {words}' }, { words })),
  ];
}

function toldStep(pack: CompiledPack, step: LadderStep) {
  const words = fillLabel({ zh: '{moment}，{deed}', en: '{moment}: {deed}' }, stepWords(pack, step));
  const key = canonical([step.at, step.does, [...step.tell].sort()]);
  return { code: step.code, tell: step.tell, key, words };
}
