import { describe, expect, it } from 'vitest';
import { messageText, messageTexts } from './messages.ts';

describe('a message to staff', () => {
  it.each(Object.keys(messageTexts))('%s names its case in both languages, with no place left open', (template) => {
    const text = messageText(template, { number: '2026-004217', notice: '双向报告', noticeEn: 'Double report' });
    expect(text.zh).toContain('2026-004217');
    expect(text.en).toContain('2026-004217');
    expect(`${text.zh}${text.en}`).not.toMatch(/[{}]/);
  });

  it('says something of its own for every code, and something for a code of a later release', () => {
    const all = Object.keys(messageTexts).map((template) => messageText(template, {}).zh);
    expect(new Set(all).size).toBe(all.length);
    expect(messageText('duty-missed', {})).toEqual({ zh: '有新消息，请打开查看', en: 'There is news; please open it' });
    expect(messageText('constructor', {})).toEqual(messageText('duty-missed', {}));
  });
});
