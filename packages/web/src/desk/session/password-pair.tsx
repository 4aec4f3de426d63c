import { Form, Input } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { sessionTexts } from './texts.ts';

const shortest = 10;

/** A new password, typed twice. */
export function PasswordPair({ name, label }: { readonly name: string; readonly label: string }) {
  const say = useTexts(sessionTexts);
  return (
    <>
      <Form.Item
        name={name}
        label={label}
        extra={say('passwordHint')}
        rules={[{ required: true, min: shortest, message: say('passwordShort') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name={`${name}Again`}
        label={say('passwordAgain')}
        dependencies={[name]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: unknown) =>
              value === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(say('passwordDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
