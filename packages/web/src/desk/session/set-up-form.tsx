import { Button, Form, Input } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { PasswordPair } from './password-pair.tsx';
import { sessionTexts } from './texts.ts';

export type SetUp = { readonly name: string; readonly username: string; readonly password: string };

const usernameShape = /^[\p{L}\p{N}._-]{2,32}$/u;

export function SetUpForm({ busy, onSubmit }: { readonly busy: boolean; readonly onSubmit: (input: SetUp) => void }) {
  const say = useTexts(sessionTexts);
  return (
    <Form<SetUp>
      layout="vertical"
      requiredMark={false}
      disabled={busy}
      onFinish={({ name, username, password }) => onSubmit({ name, username, password })}
    >
      <Form.Item name="name" label={say('name')} rules={[{ required: true, whitespace: true, message: say('nameMissing') }]}>
        <Input autoComplete="name" autoFocus maxLength={50} />
      </Form.Item>
      <Form.Item
        name="username"
        label={say('username')}
        rules={[{ required: true, pattern: usernameShape, message: say('usernameShape') }]}
        extra={say('usernameShape')}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <PasswordPair name="password" label={say('password')} />
      <Button type="primary" htmlType="submit" block loading={busy}>
        {say('setUp')}
      </Button>
    </Form>
  );
}
