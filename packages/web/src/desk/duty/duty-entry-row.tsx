import { WarningOutlined } from '@ant-design/icons';
import type { DutyShift } from '@gridkeeper/domain/people/duty-wire.ts';
import { Button } from 'antd';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { DutyEntry } from './duty-days.ts';
import { spanWords } from './duty-words.ts';
import { draftOf, type ShiftDraft, timeOf } from './shift-draft.ts';
import { dutyTexts } from './texts.ts';

/** Opens the form for a shift that is there (not over), or for a new one that begins as this draft. */
export type OnDutyDo = (shift: DutyShift | null, start: ShiftDraft) => void;

type Props = { readonly entry: DutyEntry; readonly canEdit: boolean; readonly onDo: OnDutyDo };

/** A shift or a gap of a day; editors open either with Enter. */
export function DutyEntryRow({ entry, canEdit, onDo }: Props) {
  const say = useTexts(dutyTexts);
  const { zone } = useOffice();
  if (entry.kind === 'gap') return <Gap entry={entry} canEdit={canEdit} onDo={onDo} />;
  const { shift } = entry;
  if (entry.kind === 'goes-on')
    return <p className="duty-goes-on soft">{say('goesOn', { name: shift.name, time: timeOf(Date.parse(shift.to), zone) })}</p>;
  const span = spanWords(say, shift, zone);
  const words = (
    <>
      <span className="duty-shift__span">{span}</span>
      <span className="duty-shift__name">{shift.name}</span>
      {shift.absent.length > 0 && (
        <span className="duty-shift__absent">
          <WarningOutlined aria-hidden /> {say('absent')}
        </span>
      )}
    </>
  );
  if (!canEdit || Date.parse(shift.to) <= Date.now()) return <div className="duty-shift">{words}</div>;
  return (
    <button
      type="button"
      className="duty-shift"
      onClick={() => onDo(shift, draftOf(shift.personId, Date.parse(shift.from), Date.parse(shift.to), zone))}
    >
      {words}
      <span className="visually-hidden">{say('editTitle')}</span>
    </button>
  );
}

function Gap({ entry, canEdit, onDo }: Props & { readonly entry: Extract<DutyEntry, { kind: 'gap' }> }) {
  const say = useTexts(dutyTexts);
  const { zone } = useOffice();
  const { from, to } = entry;
  const span = spanWords(say, { from: new Date(from).toISOString(), to: new Date(to).toISOString() }, zone);
  return (
    <div className="duty-gap">
      <span>
        <WarningOutlined aria-hidden /> {entry.wholeDay ? say('gapWhole') : `${say('gap')} ${span}`}
      </span>
      {canEdit && to > Date.now() && (
        <Button size="small" onClick={() => onDo(null, draftOf(null, from, to, zone))}>
          {say('gapFill')}
          <span className="visually-hidden"> {span}</span>
        </Button>
      )}
    </div>
  );
}
