import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { RegisterField, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { clauseWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { registerParts } from '@gridkeeper/domain/policy/sentences-registers.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { registerTexts } from './texts.ts';

type Props = { readonly pack: CompiledPack; readonly kind: RegisterKind };

/** One kind of register; only what the pack says of it. */
export function KindPanel({ pack, kind }: Props) {
  const say = useTexts(registerTexts);
  const label = useLabel();
  const marked = (field: RegisterField) => {
    const marks = [...(field.required ? [say('required')] : []), ...(field.secret ? [say('sealed')] : [])];
    return marks.length === 0 ? label(field.label) : say('marked', { field: label(field.label), marks: marks.join(say('between')) });
  };
  const parts = registerParts(pack, kind).filter(({ code, items }) => items.length > 0 && code !== 'kind' && code !== 'grade');
  return (
    <section className="panel">
      <h2>
        {label(kind.label)} <span className="soft small">{label(clauseWords(kind.clause))}</span>
      </h2>
      <ul className="policy-list">
        <li className="policy-line policy-line--role">
          <strong>{say('keeps')}</strong>
          <span>{kind.fields.length === 0 ? say('nothing') : kind.fields.map(marked).join(say('between'))}</span>
        </li>
        {parts.map(({ code, what, items }) => (
          <li key={code} className="policy-line policy-line--role">
            <strong>{label(what)}</strong>
            {items.map((item) => (
              <span key={item.zh}>{label(item)}</span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
