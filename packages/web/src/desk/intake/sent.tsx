import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { Button, Result, Typography } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { intakeTexts } from './texts.ts';

export function Sent({ answer, onAgain }: { readonly answer: StaffReportAnswer; readonly onAgain: () => void }) {
  const say = useTexts(intakeTexts);
  return (
    <Result
      status="success"
      title={say('sentTitle', { number: answer.number })}
      subTitle={say('sentCode')}
      extra={
        <>
          <Typography.Text className="intake__code" copyable={{ tooltips: [say('copy'), say('copied')] }}>
            {answer.followCode}
          </Typography.Text>
          <p className="intake__after">
            <Button type="primary" autoFocus onClick={onAgain}>
              {say('again')}
            </Button>
            <Link to={`/cases/${answer.id}`}>{say('open')}</Link>
          </p>
        </>
      }
    />
  );
}
