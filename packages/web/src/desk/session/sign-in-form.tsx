import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { Button, Form, Input } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { type SignIn, signIn } from './me.ts';
import { sessionTexts } from './texts.ts';

type Props = { readonly username?: string; readonly onDone: (me: Me) => void };

export function SignInForm({ username = '', onDone }: Props) {
  const say = useTexts(sessionTexts);
  const { busy, failure, run } = useWork();
  const submit = (input: SignIn) => run(async () => onDone(await signIn(input)));
  return (
    <Form<SignIn> layout="vertical" requiredMark={false} initialValues={{ username, password: '' }} onFinish={submit} disabled={busy}>
      <Form.Item name="username" label={say('username')} rules={[{ required: true, message: say('usernameMissing') }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={username === ''} size="large" />
      </Form.Item>
      <Form.Item name="password" label={say('password')} rules={[{ required: true, message: say('passwordMissing') }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== ''} size="large" />
      </Form.Item>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {say('signIn')}
      </Button>
    </Form>
  );
}
