import type { RegisterFieldType } from '../policy/registers.ts';

const hidden = '****';

/** 张* for 张三 and 张三丰 alike: the length of a name tells something, too. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}*`;
}

/** 138****0000; short numbers show their last two digits only. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\s/g, '');
  if (digits.length < 8) return `${'*'.repeat(Math.max(0, digits.length - 2))}${digits.slice(-2)}`;
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
}

/** What of a secret value 脱敏 is shown: of phones both ends, of all others nothing but that something stands there. */
export function maskOf(type: RegisterFieldType, value: string): string {
  return type === 'phone' ? maskPhone(value) : hidden;
}
