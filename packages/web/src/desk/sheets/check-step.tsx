import { coordinateSystems } from '@gridkeeper/domain/exchange/coordinates.ts';
import { Alert, Button, Checkbox, Progress, Radio } from 'antd';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { FaultList } from './fault-list.tsx';
import { ReportLinks } from './report-links.tsx';
import { Tally } from './tally.tsx';
import { sheetTexts } from './texts.ts';
import type { Import } from './use-import.ts';

/** Step 3: the whole file was read and nothing saved; what would come in, what not, and the two choices that only a person can make. */
export function CheckStep({ running }: { readonly running: Import }) {
  const say = useTexts(sheetTexts);
  const label = useLabel();
  const { file, plan, busy, work, check, run, setStep } = running;
  if (file === null || plan === null) return null;
  if (busy) return <Working title={say('check.working')} share={file.progress} read={file.tally?.read ?? 0} />;
  const { tally, suspected } = file;
  const good = tally === null ? 0 : tally.added + tally.changed;
  return (
    <>
      <h2>{say('check.title')}</h2>
      {file.failure !== null && <Alert className="sheets__alert" type="error" showIcon title={label(file.failure)} />}
      {suspected !== null && (
        <Alert
          className="sheets__alert"
          type="warning"
          showIcon
          title={say('check.suspected')}
          description={say('check.evidence', {
            matched: suspected.matched,
            before: suspected.before,
            after: suspected.after,
            system: say(`system.${suspected.system}`),
          })}
        />
      )}
      {(suspected !== null || plan.coordinates !== null) && (
        <Radio.Group
          className="sheets__systems"
          aria-label={say('check.system')}
          value={plan.coordinates}
          onChange={(event) => check({ coordinates: coordinateSystems.find((system) => system === event.target.value) ?? null })}
          options={coordinateSystems.map((system) => ({ value: system, label: say(`system.${system}`) }))}
        />
      )}
      {tally !== null && <Tally tally={tally} />}
      {tally !== null && (tally.warned > 0 || plan.override) && (
        <Checkbox checked={plan.override} onChange={(event) => check({ override: event.target.checked })}>
          {say('check.override', { count: tally.warned })}
        </Checkbox>
      )}
      {tally !== null && tally.bad > 0 && (
        <>
          <h3>{say(tally.bad > file.faults.length ? 'check.firstFaults' : 'check.faults', { count: file.faults.length })}</h3>
          <FaultList faults={file.faults} />
          <ReportLinks id={file.id} />
        </>
      )}
      <div className="sheets__foot">
        <p className="soft">{say(good === 0 ? 'check.nothing' : 'check.safe')}</p>
        <Button disabled={work.busy} onClick={() => setStep('columns')}>
          {say('back')}
        </Button>
        <Button type="primary" loading={work.busy} disabled={good === 0 || (suspected !== null && plan.coordinates === null)} onClick={run}>
          {say('check.next', { count: good })}
        </Button>
      </div>
    </>
  );
}

export function Working({ title, share, read }: { readonly title: string; readonly share: number; readonly read: number }) {
  const say = useTexts(sheetTexts);
  return (
    <div role="status">
      <h2>{title}</h2>
      <Progress percent={Math.round(share * 100)} />
      <p className="soft">{say('working', { read })}</p>
    </div>
  );
}
