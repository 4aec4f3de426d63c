import type { ActionDefinition, CompiledPack, StateDefinition, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import { actionTerms } from '@gridkeeper/domain/policy/sentences.ts';
import { joinLabels } from '@gridkeeper/domain/policy/sentences-lists.ts';
import { clauseWords, holderNames, labelIn } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { useStateFacts } from './use-state-facts.ts';

type Props = { readonly pack: CompiledPack; readonly workflow: Workflow; readonly state: StateDefinition };

/** A state in words: who has it, for how long, and every action with who, what is asked, where to, and the clause. */
export function StateCard({ pack, workflow, state }: Props) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const { owner, limit } = useStateFacts()(pack, state);
  const facts = [
    ...(owner ? [say('owner', { holder: owner })] : []),
    ...(limit ? [limit] : []),
    ...(state.code === workflow.start ? [say('start')] : []),
  ];
  return (
    <section className="state-card">
      <h3>
        {label(state.label)} <span className="soft small">{facts.join(' · ')}</span>
      </h3>
      {state.actions.length === 0 ? (
        <p className="soft">{say('closedState')}</p>
      ) : (
        <table className="acts">
          <caption className="visually-hidden">{say('actionsOf', { state: label(state.label) })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('action')}</th>
              <th scope="col">{say('by')}</th>
              <th scope="col">{say('terms')}</th>
              <th scope="col">{say('to')}</th>
              <th scope="col">{say('clause')}</th>
            </tr>
          </thead>
          <tbody>
            {state.actions.map((action) => (
              <ActionRow key={action.kind} pack={pack} workflow={workflow} action={action} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const between = { zh: '；', en: '; ' };

function ActionRow({ pack, workflow, action }: Omit<Props, 'state'> & { readonly action: ActionDefinition }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const terms = actionTerms(pack, workflow, { ...action, to: null });
  return (
    <tr>
      <th scope="row">{label(action.label)}</th>
      <td>{label(holderNames(pack, action.by))}</td>
      <td>{terms.length === 0 ? <span className="soft">{say('noTerms')}</span> : label(joinLabels(terms, between))}</td>
      <td>
        {action.to === null ? (
          <span className="soft">{say('stays')}</span>
        ) : (
          say('toNext', { state: label(labelIn(workflow.states, action.to)) })
        )}
      </td>
      <td className="soft">{label(clauseWords(action.clause))}</td>
    </tr>
  );
}
