import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentRule, RegisterField, RegisterKind } from '../policy/registers.ts';
import { entryWarnings, neededCertificates } from './certificates.ts';
import { checkDraft } from './check-draft.ts';
import { addDays, consentFault, consentHolds } from './consent.ts';
import { dueStep } from './due-warnings.ts';
import { groupsToErase } from './retention.ts';

const both = (text: string) => ({ zh: text, en: text });
const field = (code: string, type: RegisterField['type'], more: Partial<RegisterField> = {}): RegisterField => ({
  ...{ code, type, label: both(code), about: 'place', required: false, options: [], unit: null, min: null, max: null },
  ...{ group: null, secret: false, listed: true },
  ...more,
});
const kind: RegisterKind = {
  ...{ code: 'premises', sort: 'premises', label: both('场所'), clause: 'G4', groups: [], kindField: 'type', gradeField: null },
  fields: [
    field('type', 'choice', { required: true, options: ['restaurant', 'cafe'].map((code) => ({ code, label: both(code) })) }),
    field('seats', 'number', { min: 0, max: 500 }),
    field('opened', 'date'),
    field('credit', 'credit-code'),
    field('phone', 'phone'),
    field('alarm', 'yes-no'),
  ],
  certificates: [
    { code: 'licence', label: both('营业执照'), clause: 'G4', kinds: null, expires: false },
    { code: 'food', label: both('食品证'), clause: 'G4', kinds: ['restaurant'], expires: true },
  ],
  expiry: { clause: 'G4', warnDays: [60, 30, 7], category: 'licence', caseDays: 7 },
  ...{ consent: null, visits: null },
};
const consentRule: ConsentRule = {
  ...{ version: '2', text: both('同意书'), clause: 'PIPL', lasts: { amount: 365, unit: 'natural-days' }, guardianUnder: 14 },
};

describe('a draft against its kind', () => {
  const faultsOf = (draft: Parameters<typeof checkDraft>[1], isNew = true) =>
    Object.fromEntries(checkDraft(kind, { name: '店', ...draft }, isNew).faults.map(({ field: code, fault }) => [code, fault]));

  it('lacks what is required only when it is new, or when it empties it', () => {
    expect(faultsOf({})).toEqual({ type: 'required' });
    expect(faultsOf({}, false)).toEqual({});
    expect(faultsOf({ fields: { type: null } }, false)).toEqual({ type: 'required' });
  });

  it('has values of the kind that is declared, within their bounds', () => {
    const wrong = { type: 'bar', seats: 501, opened: '2026-02-30', credit: '9199', phone: '12ab', alarm: 'yes', colour: 'red' };
    expect(faultsOf({ fields: wrong })).toEqual({
      ...{ type: 'choice', seats: 'range', opened: 'date', credit: 'credit-code', phone: 'phone', alarm: 'type', colour: 'unknown' },
    });
    const right = { type: 'cafe', seats: 0, opened: '2026-02-28', credit: '91350100m000100y43', phone: '（0571）8800-0000', alarm: false };
    const checked = checkDraft(kind, { name: ' 店 ', fields: right }, true);
    expect([checked.faults, checked.warnings]).toEqual([[], []]);
    expect(checked).toMatchObject({ name: '店', fields: { credit: '91350100M000100Y43', phone: '057188000000' } });
  });

  it('may keep a checksum that does not fit when somebody says so, and nothing else', () => {
    const draft = { name: '店', fields: { type: 'cafe', credit: '91990000MA0000007Y' } };
    expect(checkDraft(kind, draft, true).warnings).toEqual([{ field: 'credit', fault: 'credit-code-checksum' }]);
    expect(checkDraft(kind, { ...draft, override: ['credit'] }, true).warnings).toEqual([]);
    expect(checkDraft(kind, { ...draft, fields: { ...draft.fields, credit: 'x' }, override: ['credit'] }, true).faults).toHaveLength(1);
  });
});

describe('certificates 证照', () => {
  it('are needed by what the premises are (G4)', () => {
    expect(neededCertificates(kind, { type: 'restaurant' }).map(({ code }) => code)).toEqual(['licence', 'food']);
    expect(neededCertificates(kind, { type: 'cafe' }).map(({ code }) => code)).toEqual(['licence']);
    expect(neededCertificates(kind, {}).map(({ code }) => code)).toEqual(['licence']);
  });

  it('are missing, ending or ended on a day; the last day still counts', () => {
    const on = (today: string) =>
      entryWarnings(
        kind,
        { fields: { type: 'restaurant' }, certificates: [{ code: 'food', expiresOn: '2026-12-31' }], consent: null },
        today,
      );
    const missing = { kind: 'certificate-missing', certificate: 'licence' };
    expect(on('2026-11-01')).toEqual([missing, { kind: 'certificate-ending', certificate: 'food', days: 60 }]);
    expect(on('2026-10-31')).toEqual([missing]);
    expect(on('2026-12-31')).toEqual([missing, { kind: 'certificate-ending', certificate: 'food', days: 0 }]);
    expect(on('2027-01-01')).toEqual([{ kind: 'certificate-ended', certificate: 'food', days: -1 }, missing]);
  });

  it('warn once for each mark and open one case, on whatever days somebody looks', () => {
    const rule = kind.expiry ?? { clause: '', warnDays: [], category: null, caseDays: 0 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 30 }), { maxLength: 40 }), (offsets) => {
        let warned: readonly number[] = [];
        let [told, cases] = [0, 0];
        for (const days of [...offsets].sort((a, b) => a - b)) {
          const step = dueStep(rule, { expiresOn: '2026-12-31', warned, hasCase: cases > 0 }, addDays('2026-12-31', days));
          if (step.tell !== null) told += 1;
          if (step.openCase) cases += 1;
          warned = step.warned;
        }
        const seen = (before: number) => offsets.some((days) => -days <= before);
        expect(new Set(warned).size).toBe(warned.length);
        expect(warned.length).toBe([60, 30, 7].filter(seen).length);
        expect(told).toBeLessThanOrEqual(3);
        expect(told > 0).toBe(seen(60));
        expect(cases).toBe(seen(7) ? 1 : 0);
      }),
    );
  });
});

describe('consent 同意', () => {
  it('counts in the words in force, not from tomorrow, below the age only by a guardian, and not once it is over', () => {
    const given = { by: 'self', version: '2', givenOn: '2026-09-01', underAge: false } as const;
    const fault = (more: object, endsOn = '2027-09-01') => consentFault(consentRule, { ...given, ...more }, endsOn, '2026-09-18');
    expect(fault({})).toBeUndefined();
    expect(fault({ version: '1' })).toBe('consent-version');
    expect(fault({ givenOn: '2026-09-19' })).toBe('consent-date');
    expect(fault({ underAge: true })).toBe('consent-guardian');
    expect(fault({ underAge: true, by: 'guardian' })).toBeUndefined();
    expect(fault({}, '2026-09-17')).toBe('consent-over');
  });

  it('holds to its last day, and not from the day on which it is withdrawn', () => {
    const consent = { givenOn: '2026-09-01', endsOn: '2027-09-01', withdrawnOn: null };
    expect(['2026-08-31', '2026-09-01', '2027-09-01', '2027-09-02'].map((day) => consentHolds(consent, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(consentHolds({ ...consent, withdrawnOn: '2026-10-01' }, '2026-10-01')).toBe(false);
    expect(consentHolds(null, '2026-10-01')).toBe(false);
  });

  it('ended, its groups are erased when their own time is over, each by itself; others only with the entry', () => {
    const keep = (amount: number) => ({ amount, unit: 'natural-days' }) as const;
    const group = (code: string, basis: 'consent' | 'legal-duty', days: number) => ({
      code,
      label: both(code),
      purpose: both(code),
      basis,
      keep: keep(days),
    });
    const household = { ...kind, consent: consentRule, groups: [group('contact', 'consent', 30), group('safety', 'legal-duty', 90)] };
    const consent = { givenOn: '2026-01-01', endsOn: '2027-01-01', withdrawnOn: '2026-03-01' };
    const erased = (endedOn: string | null, today: string) =>
      groupsToErase(household, { endedOn, consent }, (from, { keep: { amount } }) => addDays(from, amount), today).map(({ code }) => code);
    expect([erased(null, '2026-03-31'), erased(null, '2026-04-01'), erased(null, '2028-01-01')]).toEqual([[], ['contact'], ['contact']]);
    expect([erased('2026-02-01', '2026-03-04'), erased('2026-02-01', '2026-05-03')]).toEqual([['contact'], ['contact', 'safety']]);
  });
});
