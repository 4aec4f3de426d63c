import { fileURLToPath } from 'node:url';
import { registerOf, rowsOf } from '@gridkeeper/domain/policy/testing/plan-registers.ts';
import { checkDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('W6.4 base data of key units', () => {
  const unit = registerOf(pack, 'key-unit');

  it('each has one named safety administrator, its kind and its risk grade', () => {
    const draft = { name: '某机械厂', fields: { kind: 'workshop', grade: 'major' } };
    expect(checkDraft(unit, draft, true).faults).toMatchObject([{ field: 'administrator', fault: 'required' }]);
    expect(checkDraft(unit, { ...draft, fields: { ...draft.fields, administrator: '安全管理员' } }, true).faults).toEqual([]);
  });

  it('those of considerable or major risk make the list of key units', () => {
    const units = ['low', 'ordinary', 'considerable', 'major'].map((grade) => ({ name: grade, fields: { grade } }));
    expect(rowsOf(pack, 'key-units', units).map(({ name }) => name)).toEqual(['considerable', 'major']);
  });
});

describe('W6.7 ledgers of level 4', () => {
  it('that of checks and rectification is a view of the hazards; the open ones are followed upward', () => {
    expect(pack.ledgers.filter(({ from }) => 'cases' in from).map(({ code, clause, from }) => [code, clause, from])).toEqual([
      ['checks', 'W6.7', { cases: { categories: null, open: null } }],
      ['unrectified', 'W6.5', { cases: { categories: null, open: true } }],
    ]);
  });

  it('W6.6: the safety administrators are read off their posts', () => {
    expect(pack.ledgers.find(({ code }) => code === 'administrators')?.from).toEqual({ posts: { roles: ['safety-administrator'] } });
  });
});
