import type { FaultWords } from './parse-fault.ts';

/** Sentences about a pack that is built on another. */
export const extendsWords = {
  noBase: {
    what: { zh: '没有叫“{base}”的制度包可作底本。', en: 'There is no policy pack “{base}” to build on.' },
    mend: {
      zh: '写随产品提供的制度包或者旁边文件夹的名称，例如 g5-street；路径要带斜杠，例如 ../g5-street。',
      en: 'Name a pack that comes with the product or a folder beside this one, such as g5-street; a path has a slash, as in ../g5-street.',
    },
  },
  circle: {
    what: { zh: 'extends 绕成了一圈：{way}。', en: '“extends” goes round in a circle: {way}.' },
    mend: { zh: '去掉其中一个 extends。', en: 'Take one of them away.' },
  },
  long: {
    what: { zh: 'extends 一层套一层，超过 {longest} 层。', en: '“extends” goes on over more than {longest} packs.' },
    mend: { zh: '直接以最底下的制度包为底。', en: 'Build on the one at the bottom.' },
  },
  withoutNothing: {
    what: { zh: '写了 without，却没有底本（extends）。', en: '“without” stands here, but there is no base (“extends”).' },
    mend: { zh: '删去 without，或者写上 extends。', en: 'Take it away, or name a base.' },
  },
  noKind: {
    what: { zh: 'packs/common-registers 里没有叫“{code}”的台账。', en: 'packs/common-registers has no register “{code}”.' },
    mend: { zh: '可用的有：{known}；或者删去 like，自己写全。', en: 'There are {known}; or take “like” away and write the kind in full.' },
  },
  noKindNear: {
    what: { zh: 'packs/common-registers 里没有叫“{code}”的台账。', en: 'packs/common-registers has no register “{code}”.' },
    mend: { zh: '是不是“{guess}”？', en: 'Did you mean “{guess}”?' },
  },
  notThere: {
    what: { zh: '底本的 {group} 里没有“{code}”。', en: 'The base has no “{code}” among its {group}.' },
    mend: { zh: '改正代码，或者从 without 里删去。', en: 'Correct the code, or take it out of “without”.' },
  },
  notThereNear: {
    what: { zh: '底本的 {group} 里没有“{code}”。', en: 'The base has no “{code}” among its {group}.' },
    mend: {
      zh: '是不是“{guess}”？改正代码，或者从 without 里删去。',
      en: 'Did you mean “{guess}”? Correct it, or take it out of “without”.',
    },
  },
} satisfies Readonly<Record<string, FaultWords>>;
