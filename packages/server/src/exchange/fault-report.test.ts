import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowFault } from '@gridkeeper/domain/exchange/fault.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FaultReport } from './fault-report.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gk-faults-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every fault is a line that a spreadsheet shows as it is, and calculates nothing', async () => {
  const report = new FaultReport(join(folder, 'a.csv'));
  report.add(7, [rowFault('时间', 'not-a-moment', '=HYPERLINK("http://x","昨天")', { format: 'auto' }), rowFault('编号', 'missing', '')]);
  report.add(9, [rowFault('', 'line-broken', '{"id": "3", "te')]);
  report.close();
  expect(await readFile(report.file, 'utf8')).toBe(
    [
      '\ufeffrow 行,column 列,原因,reason,value 值',
      '7,时间,不是能识别的时间（格式 auto）,is not a time that can be read (format auto),"\'=HYPERLINK(""http://x"",""昨天"")"',
      '7,编号,必填内容为空,is required and empty,',
      '9,,这一行不是完整的记录（格式损坏）,this line is not a whole record (broken format),"{""id"": ""3"", ""te"',
      '',
    ].join('\r\n'),
  );
});

test('without faults there is no file', () => {
  const report = new FaultReport(join(folder, 'b.csv'));
  report.close();
  expect(existsSync(report.file)).toBe(false);
});

test('a place that cannot be written to is told at once, with the way out', () => {
  expect(() => new FaultReport(join(folder, 'nowhere', 'c.csv'))).toThrow('Name another place with --report');
});
