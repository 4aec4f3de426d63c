import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { neededCertificates } from '@gridkeeper/domain/registers/certificates.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('W11.7 objects under supervision are graded', () => {
  const object = registerOf(pack, 'object');

  it('into two grades, which is a setting: the plan does not give the number', () => {
    expect(object.gradeField).toBe('grade');
    expect(object.fields.find(({ code }) => code === 'grade')?.options.map(({ code }) => code)).toEqual(['key', 'ordinary']);
    const objects = ['key', 'ordinary', 'key'].map((grade, index) => ({ name: `第 ${index + 1} 家`, fields: { grade } }));
    expect(rowsOf(pack, 'key-objects', objects).map(({ name }) => name)).toEqual(['第 1 家', '第 3 家']);
  });

  it('works, farms and treatment need a discharge permit, a kitchen does not', () => {
    const permits = (kind: string) => neededCertificates(object, { kind }).length;
    expect(['industry', 'livestock', 'treatment', 'kitchen', 'site', 'water'].map(permits)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('W11.9: the ledger is made of the cases, all of them', () => {
    expect(pack.ledgers.find(({ code }) => code === 'cases')).toMatchObject({
      clause: 'W11.9',
      from: { cases: { categories: null, open: null } },
    });
  });
});
