import { type FaultText, fault } from './check-fault.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';
import type { RegisterKind, RegisterSort } from './registers.ts';

/** Sorts that are persons or their homes: they are never graded. */
const ofPersons: readonly RegisterSort[] = ['household', 'care-recipient'];
const adult = 14; // PIPL 31: below it only a guardian's consent counts

/** Data on persons have a purpose and a basis and are sealed; what rests on consent asks for it; nobody is graded (PIPL 5, 6, 13-17, 31). */
export function checkRegisterPersons(kind: RegisterKind, at: readonly PathStep[]): readonly PackFinding[] {
  return [...checkFields(kind, at), ...checkGroups(kind, at), ...checkConsent(kind, at), ...checkSort(kind, at)];
}

function checkFields({ fields }: RegisterKind, at: readonly PathStep[]): readonly PackFinding[] {
  return fields
    .filter(({ about }) => about === 'person')
    .flatMap(({ code, label, group, secret }) => {
      const place = [...at, 'fields', { code }];
      return [
        ...(group === null ? [fault(place, purposeless, { label })] : []),
        ...(secret ? [] : [fault([...place, 'secret'], open, { label })]),
      ];
    });
}

function checkGroups({ fields, groups }: RegisterKind, at: readonly PathStep[]): readonly PackFinding[] {
  return groups
    .filter(({ code }) => !fields.some(({ group }) => group === code))
    .map(({ code, label }) => fault([...at, 'groups', { code }], emptyGroup, { label }));
}

function checkConsent(kind: RegisterKind, at: readonly PathStep[]): readonly PackFinding[] {
  const { label, groups, consent, sort } = kind;
  const asks = sort === 'care-recipient' || groups.some(({ basis }) => basis === 'consent');
  if (consent === null) return asks ? [fault(at, noConsent, { label })] : [];
  return consent.guardianUnder < adult ? [fault([...at, 'consent', 'guardian-under'], tooYoung, { label, adult })] : [];
}

function checkSort(kind: RegisterKind, at: readonly PathStep[]): readonly PackFinding[] {
  const { label, sort, groups, fields, gradeField } = kind;
  const others = ofPersons.includes(sort) ? groups.filter(({ basis }) => basis !== 'consent') : [];
  return [
    ...others.map((group) => fault([...at, 'groups', { code: group.code }, 'basis'], notByWish, { label, group: group.label })),
    ...(ofPersons.includes(sort) && gradeField !== null ? [fault([...at, 'grade-field'], graded, { label })] : []),
    ...(sort === 'household' ? fields : [])
      .filter((field) => namesMembers(field.label.zh) || namesMembers(field.label.en))
      .map((field) => fault([...at, 'fields', { code: field.code }], members, { field: field.label })),
  ];
}

/** A household is one entry; who belongs to it is nobody's business. */
function namesMembers(text: string): boolean {
  return /成员|同住人|配偶|夫妻|子女|父母|老人姓名|身份证|出生|年龄|性别|户主|members?\b|spouse|children|parents|identity|birth|\bage\b|\bsex\b|gender|head of/i.test(
    text,
  );
}

const purposeless: FaultText = {
  what: {
    zh: '“{label}”是个人信息，却没有写属哪一组用途（group）。',
    en: '“{label}” is about a person but stands in no group with a purpose.',
  },
  mend: {
    zh: '在 groups 里写明用途、依据和保存期限，再写 group；用不着的就删去这一项。',
    en: 'Write purpose, basis and time kept under `groups` and name the group; what nobody needs is taken away.',
  },
};
const open: FaultText = {
  what: { zh: '“{label}”是个人信息，不能写 secret: false。', en: '“{label}” is about a person and cannot be secret: false.' },
  mend: { zh: '删去 secret；确实不涉及个人的，改正 about。', en: 'Take `secret` away; where it is about no person, correct `about`.' },
};
const emptyGroup: FaultText = {
  what: { zh: '用途分组“{label}”里没有字段。', en: 'The group “{label}” has no fields.' },
  mend: { zh: '给字段写上 group，或者删去这一组。', en: 'Give fields this group, or take it away.' },
};
const noConsent: FaultText = {
  what: {
    zh: '“{label}”要凭本人同意登记，却没有同意书（consent）。',
    en: '“{label}” rests on what persons agree to, but has no consent to ask for.',
  },
  mend: { zh: '写明同意书的版本、全文和有效期。', en: 'Write its version, its text and how long it lasts.' },
};
const tooYoung: FaultText = {
  what: { zh: '“{label}”的监护人同意年龄低于 {adult} 岁。', en: 'A guardian consents for “{label}” only below {adult}.' },
  mend: { zh: '写 {adult} 或更大（个人信息保护法第三十一条）。', en: 'Write {adult} or more (PIPL 31).' },
};
const notByWish: FaultText = {
  what: {
    zh: '“{label}”里的“{group}”不是凭本人同意：户和关爱对象只按本人或监护人的意愿登记。',
    en: '“{group}” of “{label}” does not rest on consent: households and care recipients are registered at their own wish only.',
  },
  mend: { zh: '写 basis: consent。', en: 'Write basis: consent.' },
};
const graded: FaultText = {
  what: { zh: '“{label}”不能分等级：不给居民打分、划级。', en: '“{label}” cannot be graded: residents are not rated.' },
  mend: {
    zh: '删去 grade-field；要分级的是场所、设备和风险点。',
    en: 'Take the grade-field away; premises, equipment and risk points are graded.',
  },
};
const members: FaultText = {
  what: {
    zh: '“{field}”问的是户里有谁；户只记人数、自愿留的联系方式和需要的服务。',
    en: '“{field}” asks who belongs to a household; it has a number of persons, a contact by own wish, and needs for service.',
  },
  mend: { zh: '删去这一项，或者改成人数。', en: 'Take it away, or ask for the number of persons.' },
};
