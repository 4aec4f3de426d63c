import type { CertificateRule } from '@gridkeeper/domain/policy/registers.ts';
import { expect, test } from 'vitest';
import { gravest, possibleWarnings, warningWords } from './warnings.ts';

const food: CertificateRule = {
  ...{ code: 'food', label: { zh: '食品经营许可证', en: 'Food licence' }, clause: 'G4.9', kinds: ['restaurant'], expires: true },
};
const kind = { certificates: [food], expiry: null, consent: null };

test('a licence with 12 days left, one that ends today and one that ended 3 days ago read differently', () => {
  const words = [12, 0].map((days) => warningWords({ kind: 'certificate-ending', certificate: 'food', days }, kind, 'zh'));
  expect(words).toEqual(['食品经营许可证还剩 12 天', '食品经营许可证今天到期']);
  expect(warningWords({ kind: 'certificate-ended', certificate: 'food', days: -3 }, kind, 'en')).toBe('Food licence ended 3 day(s) ago');
  expect(warningWords({ kind: 'consent-ended', days: -1 }, kind, 'zh')).toBe('同意已到期 1 天');
});

test('a certificate that the rules no longer name is told by its code', () => {
  expect(warningWords({ kind: 'certificate-missing', certificate: 'old' }, kind, 'zh')).toBe('缺old');
});

test('the mark on the map is that of the gravest warning', () => {
  expect(gravest([])).toBe('ok');
  expect(gravest([{ kind: 'consent-ending', days: 20 }])).toBe('soon');
  expect(
    gravest([
      { kind: 'certificate-ending', certificate: 'food', days: 5 },
      { kind: 'certificate-missing', certificate: 'food' },
    ]),
  ).toBe('overdue');
});

test('a register is asked only for what can be wrong in it', () => {
  expect(possibleWarnings({ certificates: [], expiry: null, consent: null })).toEqual([]);
  expect(possibleWarnings(kind)).toEqual(['certificate-missing', 'certificate-ended']);
});
