import { fileURLToPath } from 'node:url';
import { registerOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { neededCertificates } from '@gridkeeper/domain/registers/certificates.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('F5.1 an officer has fewer than 1,000 businesses on average', () => {
  it('no section may have 1,000, so 139 of them stay below 139,000 and their average below 1,000', () => {
    const bounds = pack.gridKinds[0]?.premises;
    expect(bounds).toEqual({ min: 1, max: 999 });
    expect(139 * (bounds?.max ?? 0)).toBe(138_861);
  });
});

describe('F5.7 businesses without a licence are seen', () => {
  it.each([
    ['shop', ['business-licence']],
    ['restaurant', ['business-licence', 'food']],
    ['lodging', ['business-licence', 'hygiene']],
    ['school', ['business-licence', 'training']],
    ['entertainment', ['business-licence', 'venue']],
    ['gas-chemicals', ['business-licence', 'hazard']],
  ])('%s', (kind, codes) => {
    expect(neededCertificates(registerOf(pack, 'business'), { kind }).map(({ code }) => code)).toEqual(codes);
  });
});
