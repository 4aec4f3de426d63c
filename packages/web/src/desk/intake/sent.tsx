import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { Button, Result, Typography } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { intakeTexts } from './texts.ts';

/** `followed`: it was there already, and the visitor follows it instead. */
export type SentCase = StaffReportAnswer & { readonly followed: boolean };

export function Sent({ answer, onAgain }: { readonly answer: SentCase; readonly onAgain: () => void }) {
  const say = useTexts(intakeTexts);
  return (
    <Result
      status="success"
      title={say(answer.followed ? 'followedTitle' : 'sentTitle', { number: answer.number })}
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
