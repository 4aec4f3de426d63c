import { readStoredJson, store } from '../../shared/storage.ts';

/** Follow codes remembered on this device, newest first. */
export type KeptCode = { readonly number: string; readonly code: string };

const key = 'gridkeeper.codes';
const most = 20;

export function listCodes(): readonly KeptCode[] {
  return parseCodes(readStoredJson(key));
}

export function keepCode(kept: KeptCode): void {
  store(key, JSON.stringify(withCode(listCodes(), kept)));
}

export function forgetCode(code: string): void {
  store(key, JSON.stringify(listCodes().filter((each) => each.code !== code)));
}

export function withCode(codes: readonly KeptCode[], kept: KeptCode): readonly KeptCode[] {
  return [kept, ...codes.filter((each) => each.code !== kept.code)].slice(0, most);
}

export function parseCodes(value: unknown): readonly KeptCode[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('number' in each) || !('code' in each)) return [];
    const { number, code } = each;
    return typeof number === 'string' && typeof code === 'string' ? [{ number, code }] : [];
  });
}
