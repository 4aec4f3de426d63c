import type { Label } from '../../base/label.ts';
import type { CompiledPack, RoutingRow } from '../pack.ts';
import type { RoutingQuestion } from '../routing.ts';
import { fillLabel, listLabels, quoted } from '../sentences-lists.ts';
import { labelIn, levelNames, severityNames, timeLabel, zoneNames } from '../sentences-names.ts';

/** The rows that name the category and do not decide, each with everything in it that does not fit. */
export function passedOver(
  pack: CompiledPack,
  question: RoutingQuestion,
  decides: RoutingRow,
): readonly { readonly row: RoutingRow; readonly why: Label }[] {
  const named = pack.routing.filter((row) => row !== decides && row.categories.includes(question.category));
  return named.map((row) => ({ row, why: whyNot(pack, row, question, decides) }));
}

function whyNot(pack: CompiledPack, row: RoutingRow, { zone, level, severity, time }: RoutingQuestion, decides: RoutingRow): Label {
  const reasons: Label[] = [];
  if (!row.zones.includes(zone))
    reasons.push(
      fillLabel(
        { zh: '本行只管{zones}，不含{zone}', en: 'it holds at {zones} only, not at {zone}' },
        { zones: zoneNames(pack, row.zones), zone: quoted(labelIn(pack.zones, zone)) },
      ),
    );
  if (row.levels !== null && (level === null || !row.levels.includes(level)))
    reasons.push(fillLabel({ zh: '本行只适用于{levels}', en: 'it holds for {levels} only' }, { levels: levelNames(pack, row.levels) }));
  if (row.severities !== null && (severity === null || !row.severities.includes(severity)))
    reasons.push(
      fillLabel(
        { zh: '本行只管属{severities}的', en: 'it holds for {severities} only' },
        { severities: severityNames(pack, row.severities) },
      ),
    );
  if (row.time !== null && row.time !== time)
    reasons.push(fillLabel({ zh: '本行只管{time}', en: 'it holds {time} only' }, { time: timeLabel(row.time) }));
  if (reasons.length === 0) return fillLabel({ zh: '第 {row} 行在前，已经适用', en: 'row {row} comes first' }, { row: decides.row });
  return listLabels(reasons);
}
