import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from './texts.ts';

/** How a pack names what no plan prescribes and the office settled itself. */
const ownRule = 'setting';

/** A clause 条款 as people read it. */
export function useClause(): (clause: string) => string {
  const say = useTexts(caseTexts);
  return (clause) => (clause === ownRule ? say('ownRule') : clause);
}
