import type { Row, Section } from './row.ts';

const cells = ({ what, measured, floor, aim, met }: Row) => [what, measured, floor, aim, met ? 'met' : '**missed**'];

/** A section as a table of Markdown, for the screen and for the document alike. */
export function sectionText({ title, notes, rows }: Section): string {
  const table = [['', 'measured', 'floor', 'aim', ''], ['---', '---', '---', '---', '---'], ...rows.map(cells)];
  const lines = table.map((row) => `| ${row.join(' | ')} |`);
  return [`## ${title}`, '', ...notes, ...(notes.length > 0 ? [''] : []), ...lines, ''].join('\n');
}
