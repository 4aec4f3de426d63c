/** Dots between the parts of a name 间隔号, as they are typed; U+00B7 is the one of GB/T 15834. */
const dots = /[•‧∙⋅・･．]/g;
const personal = /^[\p{L}\p{M}](?:[\p{L}\p{M}· ]*[\p{L}\p{M}])?$/u;
const readable = /[^\p{C}\p{Z}]/u;

/** A name as it is kept: composed, one kind of dot, single blanks. Rare characters (beyond the first plane) stay as they are. */
export function plainName(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** As `plainName`, with the dot of 阿依古丽·买买提 in its one form. */
export function plainPersonName(typed: string): string {
  return plainName(typed).replace(dots, '·').replace(/ ?· ?/g, '·');
}

/** A person's name: 2 to 50 characters (code points, so that 𬭎 counts once), letters, blanks and dots inside. */
export function isPersonName(name: string): boolean {
  const length = Array.from(name).length;
  return length >= 2 && length <= 50 && personal.test(name) && !name.includes('··');
}

/** The name of a thing: up to 200 characters, with something to read. */
export function isThingName(name: string): boolean {
  return readable.test(name) && Array.from(name).length <= 200;
}
