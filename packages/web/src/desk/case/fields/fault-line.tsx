import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import type { DeskFault } from '../desk-draft.ts';
import { caseTexts } from '../texts.ts';

/** Says what is still missing; always present, so that screen readers hear it appear. */
export function FaultLine({ fault }: { readonly fault: DeskFault | undefined }) {
  const say = useTexts(caseTexts);
  const sayCommon = useTexts(commonTexts);
  return (
    <div aria-live="assertive">
      {fault !== undefined && <p className="field__error">{isDeskOnly(fault) ? say(fault) : sayCommon(fault)}</p>}
    </div>
  );
}

function isDeskOnly(fault: DeskFault): fault is Extract<DeskFault, `fault.${string}`> {
  return fault.startsWith('fault.');
}
