import { longestText } from '../../shared/report/draft-core.ts';
import { reportTexts } from '../../shared/texts/report-texts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { FieldFault } from './field-draft.ts';
import { fieldReportTexts } from './field-report-texts.ts';

/** What keeps the report from being sent, said at once to screen readers too. */
export function FaultLine({ fault }: { readonly fault: FieldFault | undefined }) {
  const say = useTexts(fieldReportTexts);
  const common = useTexts(reportTexts);
  return (
    <div aria-live="assertive">
      {fault !== undefined && (
        <p className="field__error">
          {fault === 'fault.form' || fault === 'fault.solvedPhoto' || fault === 'fault.solvedCategory' || fault === 'fault.solvedNote'
            ? say(fault)
            : common(fault, { limit: longestText })}
        </p>
      )}
    </div>
  );
}
