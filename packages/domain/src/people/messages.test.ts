import { describe, expect, it } from 'vitest';
import { messageText, messageTexts } from './messages.ts';

describe('a message to staff', () => {
  const codes = Object.keys(messageTexts);
  const ofRegisters = codes.filter((code) => code.startsWith('register-'));

  it.each(codes.filter((code) => !ofRegisters.includes(code)))(
    '%s names its case in both languages, with no place left open',
    (template) => {
      const text = messageText(template, { number: '2026-004217', notice: '双向报告', noticeEn: 'Double report' });
      expect(text.zh).toContain('2026-004217');
      expect(text.en).toContain('2026-004217');
      expect(`${text.zh}${text.en}`).not.toMatch(/[{}]/);
    },
  );

  it.each(ofRegisters)('%s names the premises or the register in both languages, with no place left open', (template) => {
    const premises = { name: '王记饭店', certificate: '食品经营许可证', certificateEn: 'The food licence', days: 7 };
    const text = messageText(template, { ...premises, kind: '住户', kindEn: 'Households', field: '电话', fieldEn: 'phone' });
    expect(text.zh).toMatch(/王记饭店的食品经营许可证|住户/);
    expect(text.en).toMatch(/The food licence of 王记饭店|Households/);
    expect(`${text.zh}${text.en}`).not.toMatch(/[{}]/);
  });

  it('says something of its own for every code, and something for a code of a later release', () => {
    const all = Object.keys(messageTexts).map((template) => messageText(template, {}).zh);
    expect(new Set(all).size).toBe(all.length);
    expect(messageText('duty-missed', {})).toEqual({ zh: '有新消息，请打开查看', en: 'There is news; please open it' });
    expect(messageText('constructor', {})).toEqual(messageText('duty-missed', {}));
  });
});
