import { useTexts } from '../../../shared/texts/use-texts.ts';
import { divisionTexts } from '../texts.ts';
import { NumberField } from './number-field.tsx';
import { type RulesDraft, type RulesField, weightFields } from './read-rules.ts';

type Props = {
  readonly draft: RulesDraft;
  readonly faulty: readonly RulesField[];
  /** The community's name and households, to say how many grids that makes. */
  readonly community: { readonly name: string; readonly households: number | null } | undefined;
  readonly onChange: (draft: RulesDraft) => void;
};

/** Target, tolerance and what counts as work, each explained in plain words. */
export function RulesFields({ draft, faulty, community, onChange }: Props) {
  const say = useTexts(divisionTexts);
  const { target, tolerance } = draft;
  const field = (name: RulesField, label: string, hint?: string) => (
    <NumberField
      key={name}
      field={name}
      label={label}
      {...(hint !== undefined && { hint })}
      value={draft[name]}
      faulty={faulty.includes(name)}
      onChange={(typed) => onChange({ ...draft, [name]: typed })}
    />
  );
  const [wanted, spread] = [Number(target), (Number(target) * Number(tolerance)) / 100];
  const known = community?.households ?? null;
  const count = known === null || !(wanted > 0) ? null : Math.max(1, Math.round(known / wanted));
  const hint =
    count === null || community === undefined
      ? say('target.hintNone')
      : say('target.hint', { name: community.name, households: known ?? 0, count });
  return (
    <>
      <div className="rules-fields">
        {field('target', say('target'), hint)}
        {field(
          'tolerance',
          say('tolerance'),
          spread >= 0 ? say('tolerance.hint', { from: Math.round(wanted - spread), to: Math.round(wanted + spread) }) : undefined,
        )}
      </div>
      <fieldset className="field">
        <legend>{say('weights')}</legend>
        <p className="field__hint">{say('weights.hint')}</p>
        <div className="rules-fields rules-fields--four">
          {weightFields.map((name) => field(name, say(`weight.${name}`), name === 'hectare' ? say('weight.hectare.hint') : undefined))}
        </div>
      </fieldset>
    </>
  );
}
