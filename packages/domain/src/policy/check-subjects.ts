import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/**
 * Words that make a category be about persons for what they are, believe, say or once did. Left out on purpose: no pack may carry them. They are
 * phrases about persons, so that places and pests (宗教场所消防, 病虫害) pass.
 */
const persons: readonly RegExp[] = [
  /重点人(员|群|口)/,
  /(信访|上访|缠访|闹访|越级访)(人|户|对象|重点|稳控|拦截)/,
  /(吸毒|涉毒|戒毒)(人员|者)/,
  /(刑满释放|刑释|社区矫正|前科|劳教)(人员|对象)?/,
  /(宗教|信教|少数民族)(信众|人员|群众|徒)/,
  /邪教(人员|组织成员)/,
  /(精神病|精神障碍|艾滋病?|传染病)(患者|人员|病人)/,
  /(流动|外来|暂住|境外)人(口|员)/,
  /(计生|计划生育|超生)/,
  /(稳控|管控|监控)(对象|人员)/,
  /\b(key persons?|petitioners?|drug users?|ex-convicts?|religious (persons?|believers?)|migrants?)\b/i,
];

/** A pack names matters and places; it never sorts persons (see "What the product will not do"). */
export function checkSubjects(pack: CompiledPack): readonly PackFinding[] {
  const labelled = [...pack.roles, ...pack.units, ...pack.layers, ...pack.zones].map((item) => ({ ...item, keywords: [] }));
  return [...pack.categories, ...labelled].flatMap(({ code, label, keywords }) => {
    const word = [label.zh, label.en, ...keywords].find(isAboutPersons);
    return word === undefined
      ? []
      : [
          {
            at: [{ code }],
            what: {
              zh: `“${word}”涉及个人身份，本产品不保存这类名单。`,
              en: `"${word}" is about persons; the product keeps no such lists.`,
            },
            mend: { zh: '改写成事项或地点，或者删去。', en: 'Name a matter or a place, or take it away.' },
          },
        ];
  });
}

function isAboutPersons(text: string): boolean {
  return persons.some((pattern) => pattern.test(text));
}
