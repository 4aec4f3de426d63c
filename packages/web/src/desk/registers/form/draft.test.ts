import type { RegisterField, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryView } from '@gridkeeper/domain/registers/wire.ts';
import { expect, test } from 'vitest';
import { asksConsent, bodyOf, clashes, faultsOf, fieldOrder, isBegun, newConsent, shownField, withField, withoutField } from './draft.ts';

const label = { zh: '户', en: 'Household' };
const day = '2026-11-22';
const field = (code: string, more: Partial<RegisterField>): RegisterField => ({
  ...{ code, label, type: 'text', about: 'work', required: false, options: [], unit: null, min: null, max: null },
  ...{ group: null, secret: false, listed: false },
  ...more,
});
const household: RegisterKind = {
  ...{ code: 'household', sort: 'household', label, clause: 'F2.5', kindField: null, gradeField: null, certificates: [] },
  ...{ expiry: null, visits: null },
  groups: [{ code: 'contact', label, purpose: label, basis: 'consent', keep: { amount: 30, unit: 'natural-days' } }],
  fields: [
    field('persons', { type: 'number', min: 0, max: 30, required: true }),
    field('phone', { type: 'phone', group: 'contact', secret: true, about: 'person' }),
    field('credit', { type: 'credit-code' }),
  ],
  consent: { version: '2', text: label, clause: 'F2.5', lasts: { amount: 365, unit: 'natural-days' }, guardianUnder: 14 },
};
const seen: EntryView = {
  ...{
    id: 'e1',
    kind: 'household',
    code: null,
    name: '3 幢 201',
    address: '柳溪村 3 幢',
    gridId: null,
    gridName: null,
    communityName: null,
  },
  ...{ point: [117.9, 36.9], version: 4, updatedAt: '2026-11-20T00:00:00Z', endedOn: null, warnings: [], buildingId: null, parent: null },
  ...{ children: [], certificates: [], consent: null, visitEveryDays: null, endReason: null },
  fields: { persons: 3, phone: { masked: '138****0001' } },
  can: { change: true, end: true, reveal: false, giveCode: true, seeLooks: false },
};

test('what is typed stands over what was there; taken back, the old value stands again', () => {
  const typed = withField({}, 'persons', 4);
  expect([shownField(seen, typed, 'persons'), isBegun(typed)]).toEqual([4, true]);
  const back = withoutField(typed, 'persons');
  expect([shownField(seen, back, 'persons'), isBegun(back)]).toEqual([3, false]);
});

test('a masked phone that was opened and left empty stays; emptied on purpose it goes as null', () => {
  expect(bodyOf(household, seen, withField({}, 'phone', ''), day)).toEqual({});
  expect(bodyOf(household, seen, withField({}, 'phone', null), day)).toEqual({ fields: { phone: null } });
});

test('a household without a contact needs no consent; with a phone it does, of the version in force', () => {
  const without = withField({}, 'persons', 2);
  expect(asksConsent(household, null, without, day)).toBe(false);
  const phoned = withField(without, 'phone', '00012345');
  expect(asksConsent(household, null, phoned, day)).toBe(true);
  const given = { by: 'self', version: '2', givenOn: day, underAge: false } as const;
  expect(bodyOf(household, null, { ...phoned, consent: given }, day).consent).toEqual(given);
  expect(bodyOf(household, null, { ...without, consent: given }, day).consent).toBeUndefined();
  const consent = { version: '1', by: 'self', givenOn: '2026-01-01', endsOn: '2026-12-31', withdrawnOn: null } as const;
  expect(asksConsent(household, { ...seen, consent }, withField({}, 'phone', '00012345'), day)).toBe(false);
  expect(asksConsent(household, { ...seen, consent }, withField({}, 'phone', '00012345'), '2027-01-01')).toBe(true);
});

test('nobody is taken to have agreed: until the clerk says who did, the consent is asked for', () => {
  const rule = household.consent;
  expect(rule && newConsent(rule, day).by).toBeNull();
  const body = bodyOf(household, seen, withField({}, 'phone', '00012345'), day);
  expect(body.consent).toBeUndefined();
  expect(faultsOf(household, body, false, true).faults).toEqual([{ field: 'consent', fault: 'consent-needed' }]);
});

test('an empty new entry is told three things: name, required number, place', () => {
  const { faults } = faultsOf(household, {}, true);
  expect(faults.map(({ field: code, fault }) => `${code} ${fault}`)).toEqual(['persons required', 'name name', 'point place-missing']);
});

test('a wrong check character warns until it is let pass; a child needs a guardian', () => {
  const body = { fields: { credit: '91350100M000100Y44' } };
  expect(faultsOf(household, body, false).warnings.map(({ field: code }) => code)).toEqual(['credit']);
  expect(faultsOf(household, { ...body, override: ['credit'] }, false).warnings).toEqual([]);
  const consent = { by: 'self', version: '2', givenOn: day, underAge: true } as const;
  expect(faultsOf(household, { consent }, false).faults).toEqual([{ field: 'consent', fault: 'consent-guardian' }]);
});

test('of a change by somebody else, only what both changed differently is put to the clerk', () => {
  const latest = { ...seen, version: 5, address: '柳溪村 3 幢 2 单元', fields: { ...seen.fields, persons: 5 } };
  const draft = { name: '3 幢 202', fields: { persons: 4, phone: '00012345' } };
  expect(clashes(seen, latest, draft)).toEqual([{ field: 'persons', mine: 4, theirs: 5 }]);
  expect(clashes(seen, latest, { fields: { persons: 5 } })).toEqual([]);
});

test('faults are told from the top of the form down: name before fields, the place before the contact', () => {
  expect(fieldOrder(household)).toEqual([
    ...['name', 'code', 'persons', 'credit', 'parentId', 'visitEveryDays', 'point', 'address', 'phone', 'consent'],
  ]);
});
