import type { AreaCheck, AreaCount } from '@gridkeeper/domain/areas/wire.ts';
import { areaFindingKinds } from '@gridkeeper/domain/areas/wire.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { findingsTexts } from './findings-texts.ts';
import type { NumberedFinding } from './use-findings.ts';
import { shownAs } from './with-findings.ts';

type Props = {
  readonly counts: AreaCheck['counts'];
  readonly findings: readonly NumberedFinding[];
  readonly onChoose: (id: string) => void;
};

/** So many lines more at a time. */
const page = 50;

/** Each finding with whom it concerns, how large it is, and the way to its place on the map. */
export function FindingsList({ counts, findings, onChoose }: Props) {
  const say = useTexts(findingsTexts);
  const [most, setMost] = useState(page);
  const capped = areaFindingKinds.flatMap((kind) => {
    const shown = findings.filter((finding) => finding.kind === kind).length;
    return shown > 0 && shown < (counts[kind] ?? 0) ? [{ kind, shown, count: counts[kind] ?? 0 }] : [];
  });
  return (
    <>
      <ul className="findings">
        {findings.slice(0, most).map((finding) => (
          <FindingLine key={finding.id} finding={finding} onChoose={onChoose} />
        ))}
      </ul>
      {findings.length > most && (
        <Button onClick={() => setMost(most + page)}>{say('more', { count: Math.min(page, findings.length - most) })}</Button>
      )}
      {capped.map(({ kind, ...numbers }) => (
        <p key={kind} className="soft">
          {say('capped', { kind: say(`kind.${kind}`), ...numbers })}
        </p>
      ))}
    </>
  );
}

function FindingLine({ finding, onChoose }: { readonly finding: NumberedFinding; readonly onChoose: (id: string) => void }) {
  const say = useTexts(findingsTexts);
  const { kind, names, squareMetres, count } = finding;
  const shown = shownAs(finding);
  const size = squareMetres === null ? null : say('size', { metres: Math.round(squareMetres).toLocaleString() });
  return (
    <li>
      <span className="findings__names">{say('finding', { kind: say(`kind.${kind}`), names: names.join('、') })}</span>
      <span className="soft">{size ?? (count !== null && <Counted count={count} />)}</span>
      {shown !== undefined && <Button onClick={() => onChoose(shown)}>{say('show')}</Button>}
    </li>
  );
}

function Counted({ count: { of, is, min, max } }: { readonly count: AreaCount }) {
  const say = useTexts(findingsTexts);
  const bounds = min === null ? say('atMost', { max: max ?? '' }) : say('between', { min, max: max ?? '' });
  return say(`count.${of}`, { is, bounds });
}
