import { expect, it } from 'vitest';
import { attributeOf, XmlScanner } from './xml-scanner.ts';

it('numbers of characters that XML may not hold come as U+FFFD: a sheet named with a zero would break what is written of it', () => {
  const told: string[] = [];
  const scanner = new XmlScanner({
    open: (_, attributes) => told.push(attributeOf(attributes, 'name') ?? ''),
    text: (text) => told.push(text),
    close: () => undefined,
  });
  scanner.write('<sheet name="a&#0;b&#x1F600;&#xD800;"/><t>&#x0;&#65;&#x10FFFF;&#1114112;&lt;&#xb;</t>');
  expect(told).toEqual(['a\ufffdb😀\ufffd', '', '\ufffdA\u{10ffff}\ufffd<\ufffd']);
});
