import { takesSeverity } from '@gridkeeper/domain/cases/requirements.ts';
import type { AllowedAction, CaseDetail, RoutingSuggestion } from '@gridkeeper/domain/cases/wire.ts';
import type { Requirement } from '@gridkeeper/domain/policy/pack.ts';
import { isUnanswered, takesUntil, untilWords } from '../../shared/act/act-draft.ts';
import { PackForm } from '../../shared/act/pack-form.tsx';
import { PublicTextField } from '../../shared/act/public-text-field.tsx';
import { RatingField } from '../../shared/act/rating-field.tsx';
import { ReachedField } from '../../shared/act/reached-field.tsx';
import { PhotoPicker } from '../../shared/photo/photo-picker.tsx';
import type { usePhotos } from '../../shared/photo/use-photos.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { type DeskDraft, type DeskFault, takesPhotos } from './desk-draft.ts';
import { CaseField } from './fields/case-field.tsx';
import { CategoryField } from './fields/category-field.tsx';
import { CheckerField } from './fields/checker-field.tsx';
import { NoteField } from './fields/note-field.tsx';
import { OutcomeField } from './fields/outcome-field.tsx';
import { SeverityField } from './fields/severity-field.tsx';
import { SharesField } from './fields/shares-field.tsx';
import { SummaryField } from './fields/summary-field.tsx';
import { UnitField } from './fields/unit-field.tsx';
import { UntilField } from './fields/until-field.tsx';
import { caseTexts } from './texts.ts';

export type ActionFieldsProps = {
  readonly detail: CaseDetail;
  readonly action: AllowedAction;
  readonly draft: DeskDraft;
  readonly routing: RoutingSuggestion | undefined;
  readonly fault: DeskFault | undefined;
  readonly photos: ReturnType<typeof usePhotos>;
  readonly enter: (part: Partial<DeskDraft>) => void;
};

/** What one action asks for, in the order in which a clerk thinks: what and who, how it ended and until when, what everybody reads, what was written. */
export function ActionFields(props: ActionFieldsProps) {
  const { action, draft, enter } = props;
  return (
    <>
      {action.kind === 'call-back' && <ReachedField value={draft.reached} onChange={(reached) => enter({ reached })} />}
      {!isUnanswered(action, draft) && (
        <>
          <WhoAndWhat {...props} />
          <Words {...props} />
        </>
      )}
    </>
  );
}

function WhoAndWhat({ detail, action, draft, routing, enter }: ActionFieldsProps) {
  const needs = (requirement: Requirement) => action.requires.includes(requirement);
  return (
    <>
      {needs('category') && (
        <CategoryField
          value={draft.category}
          suggestions={detail.suggestions}
          onChange={(chosen) => enter({ category: chosen, unit: null, assisting: null })}
        />
      )}
      {needs('unit') && <UnitField draft={draft} routing={routing} onChange={enter} />}
      {needs('units') && <SharesField except={detail.unit?.code ?? null} draft={draft} onChange={enter} />}
      {takesSeverity(action) && detail.severities.length > 0 && (
        <SeverityField choices={detail.severities} value={draft.severity} onChange={(severity) => enter({ severity })} />
      )}
      {needs('checker') && (
        <CheckerField areaId={detail.areaPath.at(-1)?.id} value={draft.checkerId} onChange={(checkerId) => enter({ checkerId })} />
      )}
      {needs('case') && <CaseField detail={detail} value={draft.otherCaseId} onChange={(otherCaseId) => enter({ otherCaseId })} />}
      {needs('rating') && <RatingField value={draft.rating} onChange={(rating) => enter({ rating })} />}
      {needs('outcome') && <OutcomeField action={action} draft={draft} onChange={(outcome) => enter({ outcome })} />}
      {takesUntil(action, draft) && (
        <UntilField value={draft.until} words={untilWords(action, draft)} onChange={(until) => enter({ until })} />
      )}
    </>
  );
}

function Words({ detail, action, draft, fault, photos, enter }: ActionFieldsProps) {
  const say = useTexts(caseTexts);
  const sayCommon = useTexts(commonTexts);
  const label = useLabel();
  const needs = (requirement: Requirement) => action.requires.includes(requirement);
  return (
    <>
      {needs('public-text') && (
        <PublicTextField
          value={draft.publicText}
          invalid={fault?.startsWith('act.public') ?? false}
          title={detail.category === null ? say('noCategory') : label(detail.category.label)}
          onChange={(publicText) => enter({ publicText })}
        />
      )}
      {needs('form') && <PackForm action={action} draft={draft} faulty={fault === 'act.form.missing'} onChange={enter} />}
      <NoteField action={action} value={draft.note} onChange={(note) => enter({ note })} />
      {takesPhotos(action) && <PhotoPicker photos={photos} label={sayCommon(needs('photo') ? 'act.photo.required' : 'act.photo')} />}
      {action.kind === 'close' && detail.canRelease && <SummaryField value={draft.summary} onChange={(summary) => enter({ summary })} />}
    </>
  );
}
