import { passedOver } from '@gridkeeper/domain/policy/explain/passed-over.ts';
import type { CompiledPack, RoutingRow } from '@gridkeeper/domain/policy/pack.ts';
import { findRoute, type RoutingQuestion } from '@gridkeeper/domain/policy/routing.ts';
import { routingSentence } from '@gridkeeper/domain/policy/sentences.ts';
import { categoryLabel, labelIn, unitLabel, unitNames } from '@gridkeeper/domain/policy/sentences-names.ts';
import { Drawer } from 'antd';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { AnswerPart, WhyRow } from './why-row.tsx';

type Props = { readonly pack: CompiledPack; readonly question: RoutingQuestion; readonly onClose: () => void };

/** Why a cell of the table says what it says, at the side, so that the table stays in sight. */
export function CellDrawer({ pack, question, onClose }: Props) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const decides = findRoute(pack, question);
  const title = `${label(categoryLabel(pack, question.category))} · ${label(labelIn(pack.zones, question.zone))}`;
  return (
    <Drawer open size={440} title={title} onClose={onClose}>
      {decides === undefined ? (
        <p className="cover cover--gap">{say('noRow')}</p>
      ) : (
        <Why pack={pack} question={question} decides={decides} />
      )}
    </Drawer>
  );
}

function Why({ pack, question, decides }: Omit<Props, 'onClose'> & { readonly decides: RoutingRow }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const others = passedOver(pack, question, decides).map(({ row, why }) => ({ row: row.row, sentence: routingSentence(pack, row), why }));
  return (
    <div className="answer">
      <AnswerPart title={say('lead')}>
        <p className="answer__unit">{label(unitLabel(pack, decides.lead))}</p>
      </AnswerPart>
      <AnswerPart title={say('assisting')}>
        {decides.assisting.length === 0 ? <p className="soft">{say('none')}</p> : <p>{label(unitNames(pack, decides.assisting))}</p>}
      </AnswerPart>
      <WhyRow decides={routingSentence(pack, decides)} passedOver={others} />
    </div>
  );
}
