import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { noticeSentence } from '@gridkeeper/domain/policy/sentences.ts';
import { actionKindLabel, clauseWords, conditionWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import '../posts/posts.css';
import { policyTexts } from '../texts.ts';
import { FormsPanel } from './forms-panel.tsx';
import { SlipsPanel } from './slips-panel.tsx';

/** What is filled in, told, printed and drawn: only what the pack has. */
export function PapersView({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <div className="posts">
      {pack.forms.length > 0 && <FormsPanel forms={pack.forms} />}
      {pack.slips.length > 0 && <SlipsPanel pack={pack} />}
      {pack.notices.length > 0 && (
        <section className="panel">
          <h2>{say('noticesTitle')}</h2>
          <ul className="policy-list">
            {pack.notices.map((notice) => (
              <li key={notice.code} className="policy-line">
                {label(noticeSentence(pack, notice))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {pack.samples.length > 0 && (
        <section className="panel">
          <h2>{say('samples')}</h2>
          <ul className="policy-list">
            {pack.samples.map((sample) => {
              const always = conditionWords(pack, sample.always);
              return (
                <li key={sample.code} className="policy-line policy-line--role">
                  <span>
                    <strong>{label(sample.label)}</strong>{' '}
                    <span className="soft">
                      {label(actionKindLabel(pack, sample.action))} · {label(clauseWords(sample.clause))}
                    </span>
                  </span>
                  <span>
                    {say('sampleShare', { share: Math.round(sample.share * 100) })}
                    {always && ` · ${say('sampleAlways', { what: label(always) })}`}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
