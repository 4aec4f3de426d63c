import { App, Button, Form, Input } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { post } from '../app/api.ts';
import { PasswordPair } from '../session/password-pair.tsx';
import { accountTexts } from './texts.ts';

type Change = { readonly old: string; readonly new: string };

export function PasswordForm({ username }: { readonly username: string }) {
  const say = useTexts(accountTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Change>();
  const { busy, failure, run } = useWork();
  const submit = (input: Change) =>
    run(async () => {
      await post<unknown>('/me/password', { old: input.old, new: input.new });
      form.resetFields();
      void message.success(say('changed'));
    });
  return (
    <Form form={form} layout="vertical" requiredMark={false} disabled={busy} onFinish={submit}>
      <input className="visually-hidden" type="text" autoComplete="username" value={username} readOnly tabIndex={-1} aria-hidden />
      <Form.Item name="old" label={say('old')} rules={[{ required: true, message: say('oldMissing') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <PasswordPair name="new" label={say('new')} />
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {say('change')}
      </Button>
    </Form>
  );
}
