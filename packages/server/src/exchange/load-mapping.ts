import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseMapping } from '@gridkeeper/domain/exchange/case-mapping.ts';
import { parseCaseMapping } from '@gridkeeper/domain/exchange/parse-case-mapping.ts';
import { parse } from 'yaml';
import { serverSource } from '../platform/root.ts';
import { UnusableFile } from '../platform/sheets/read/source-row.ts';

const shipped = join(serverSource, 'exchange/mappings');

/**
 * Reads a column mapping: a YAML or JSON file, or the name of one that comes with the program (`citizen-messages`, `answered`).
 * @throws UnusableFile with everything that is wrong in it
 */
export async function loadMapping(nameOrFile: string): Promise<CaseMapping> {
  const parsed = parseCaseMapping(await readYaml(nameOrFile));
  if ('mapping' in parsed) return parsed.mapping;
  const list = (locale: 'zh' | 'en') => parsed.problems.map(({ field, message }) => `\n  ${field}: ${message[locale]}`).join('');
  throw new UnusableFile(`映射文件 ${nameOrFile} 需要修改：${list('zh')}`, `The mapping ${nameOrFile} must be mended:${list('en')}`);
}

async function readYaml(nameOrFile: string): Promise<unknown> {
  const text = await readFile(/^[\w-]+$/u.test(nameOrFile) ? join(shipped, `${nameOrFile}.yaml`) : nameOrFile, 'utf8').catch(
    () => undefined,
  );
  if (text === undefined) {
    const names = (await readdir(shipped)).map((name) => name.replace(/\.yaml$/u, '')).join(', ');
    throw new UnusableFile(
      `找不到映射文件 ${nameOrFile}。请写 YAML 或 JSON 文件的路径，或自带的名称：${names}。`,
      `There is no mapping ${nameOrFile}. Give the path of a YAML or JSON file, or the name of one that comes with the program: ${names}.`,
    );
  }
  try {
    return parse(text) as unknown;
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    throw new UnusableFile(`映射文件 ${nameOrFile} 不是正确的 YAML：${where}`, `The mapping ${nameOrFile} is not valid YAML: ${where}`);
  }
}
