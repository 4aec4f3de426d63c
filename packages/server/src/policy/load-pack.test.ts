import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPack, loadPack, PackError } from './load-pack.ts';

const g5 = fileURLToPath(new URL('../../../../packs/g5-street', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp(g5, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

async function findings(): Promise<readonly string[]> {
  try {
    await loadPack(folder);
  } catch (fault) {
    if (fault instanceof PackError) return fault.findings;
    throw fault;
  }
  return [];
}

describe('a pack is read', () => {
  it('with one hash for one content, whatever it went through', async () => {
    const { pack, hash } = await loadPack(folder);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashPack(JSON.parse(JSON.stringify(pack, Object.keys(flatKeys(pack)).reverse())))).toBe(hash);
    await change('workflow.yaml', 'limit: 5 working-days', 'limit: 7 working-days');
    expect((await loadPack(folder)).hash).not.toBe(hash);
  });

  it('or refused with every reason, at its place', async () => {
    await change('workflow.yaml', 'limit: 5 working-days', 'limit: five days');
    await change('units.yaml', 'kind: higher', 'kind: above');
    const found = await findings();
    expect(found).toHaveLength(2);
    expect(found.join('\n')).toMatch(/units\.15\.kind/);
    expect(found.join('\n')).toMatch(/clocks\.1\.limit: a limit such as "5 working-days"/);
  });

  it('or refused when a file is missing or no YAML', async () => {
    await rm(join(folder, 'routing.yaml'));
    expect((await findings()).join()).toMatch(/^routing\.yaml: /);
    await writeFile(join(folder, 'routing.yaml'), 'routing: [');
    expect((await findings()).join()).toMatch(/^routing\.yaml: /);
  });

  it('or refused when two files write the same key', async () => {
    await writeFile(join(folder, 'routing.yaml'), 'id: other');
    expect(await findings()).toEqual(['routing.yaml: "id" is written twice']);
  });
});

describe('a pack is checked', () => {
  it.each([
    ['routing.yaml', 'lead: agriculture, assisting', 'lead: nobody, assisting', 'there is no unit "nobody"'],
    ['routing.yaml', 'categories: [environment]', 'categories: [sewage]', 'nobody is responsible'],
    ['routing.yaml', 'zones: [seat], lead: enforcement }', 'zones: [seat], lead: district-centre }', 'the level above'],
    [
      'routing.yaml',
      '  # Estates',
      '  - { clause: setting, categories: [labour], lead: labour }\n  # Estates',
      'earlier rows leave it nothing',
    ],
    ['workflow.yaml', 'by: [lead-unit], to: fed-back', 'by: [lead-unit], to: nowhere', 'there is no state "nowhere"'],
    ['workflow.yaml', 'by: [checker], to: closed', 'by: [checker], to: checking', ''],
    ['workflow.yaml', 'by: [centre], to: returned', 'by: [centre], to: reviewing', 'no case can come here'],
    ['workflow.yaml', 'before-due-of: handling', 'before-due-of: lunch', 'there is no clock "lunch"'],
    ['units.yaml', 'capabilities: [case.report, case.view, case.check]', 'capabilities: [case.report, case.view]', 'no role may do it'],
    ['units.yaml', 'code: sanitation,', 'code: enforcement,', 'the code is used twice'],
    ['categories.yaml', '其他涉农纠纷', '重点人员', 'the product keeps no such lists'],
    ['categories.yaml', '[农补,', '[上访人员,', 'the product keeps no such lists'],
    ['categories.yaml', '其他涉农纠纷', '宗教场所消防', ''],
    ['categories.yaml', 'workflow: street', 'workflow: town', 'there is no workflow "town"'],
  ])('%s: %s → %s', async (file, from, to, reason) => {
    await change(file, from, to);
    const found = (await findings()).join('\n');
    if (reason === '') expect(found).toBe('');
    else expect(found).toContain(reason);
  });
});

function flatKeys(value: unknown): Record<string, true> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => ({ [key]: true, ...flatKeys(inner) })));
}
