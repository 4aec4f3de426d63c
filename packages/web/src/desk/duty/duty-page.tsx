import { CopyOutlined, LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { type DutyRoster, dutyRosters } from '@gridkeeper/domain/people/duty.ts';
import type { DutyShift } from '@gridkeeper/domain/people/duty-wire.ts';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { civilDate } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { useCan } from '../session/me.ts';
import { ExportButton } from '../sheets/export-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { CopyWeek } from './copy-week.tsx';
import './duty.css';
import { mondayOf } from './duty-days.ts';
import { DutyWeekGrid } from './duty-week-grid.tsx';
import { OnDutyLine } from './on-duty-line.tsx';
import { useDutyWeek } from './queries.ts';
import type { ShiftDraft } from './shift-draft.ts';
import { ShiftForm } from './shift-form.tsx';
import { dutyTexts } from './texts.ts';

type Doing = 'copy' | { readonly shift: DutyShift | null; readonly start: ShiftDraft };

/** Who is on duty when, week by week, and when nobody is. */
export function DutyPage() {
  const say = useTexts(dutyTexts);
  const canEdit = useCan()('people.edit');
  const { zone } = useOffice();
  const today = civilDate(Date.now(), zone);
  const [roster, setRoster] = useState<DutyRoster>('hotline');
  const [monday, setMonday] = useState(() => mondayOf(today));
  const [doing, setDoing] = useState<Doing | null>(null);
  const week = useDutyWeek(roster, monday);
  return (
    <div className="page">
      <PageHead title={say('title')}>
        <Segmented<DutyRoster>
          aria-label={say('roster')}
          value={roster}
          options={dutyRosters.map((code) => ({ value: code, label: say(`roster.${code}`) }))}
          onChange={setRoster}
        />
        <ExportButton path="/people/duty" query={{ roster, monday }} />
        {canEdit && (
          <>
            <Button icon={<CopyOutlined aria-hidden />} onClick={() => setDoing('copy')}>
              {say('copy')}
            </Button>
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() =>
                setDoing({
                  shift: null,
                  start: { personId: null, date: monday === mondayOf(today) ? today : monday, from: '08:00', to: '20:00' },
                })
              }
            >
              {say('add')}
            </Button>
          </>
        )}
      </PageHead>
      <OnDutyLine roster={roster} />
      <div className="duty-weeks">
        <Button icon={<LeftOutlined aria-hidden />} onClick={() => setMonday(mondayOf(monday, -1))}>
          {say('weekBefore')}
        </Button>
        <Button disabled={monday === mondayOf(today)} onClick={() => setMonday(mondayOf(today))}>
          {say('weekNow')}
        </Button>
        <Button icon={<RightOutlined aria-hidden />} iconPlacement="end" onClick={() => setMonday(mondayOf(monday, 1))}>
          {say('weekAfter')}
        </Button>
      </div>
      {week.data && <DutyWeekGrid week={week.data} onDo={(shift, start) => setDoing({ shift, start })} />}
      {!week.data && week.isPending && <Waiting />}
      {week.error && <FailureNotice failure={week.error} onRetry={() => void week.refetch()} />}
      {doing === 'copy' && (
        <CopyWeek roster={roster} monday={monday} onCopied={() => setMonday(mondayOf(monday, 1))} onClose={() => setDoing(null)} />
      )}
      {doing !== null && doing !== 'copy' && (
        <ShiftForm roster={roster} shift={doing.shift} start={doing.start} onClose={() => setDoing(null)} />
      )}
    </div>
  );
}
