import type { Subject } from './subject.ts';
import { doings } from './words-doings.ts';
import { traits } from './words-traits.ts';

/**
 * What a pack must not be about: data on persons for what they are, believe, say or once did, and practices that harm them. Public and complete:
 * what is refused is refused by these words (`persons`, `lists` and `suffixes` beside an attribute) and passes by the exceptions (`exceptions`).
 */
export const subjects: readonly Subject[] = [...traits, ...doings];
