import { LeftOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { DivisionStateMark } from '../division-state.tsx';
import { EffectForm } from '../effect/effect-form.tsx';
import { WithdrawButton } from '../effect/withdraw-button.tsx';
import { divisionTexts } from '../texts.ts';
import { editorTexts } from './texts.ts';
import type { Acts } from './use-acts.ts';

type Props = { readonly view: DivisionView; readonly mayEdit: boolean; readonly acts: Acts };

export function EditorHead({ view, mayEdit, acts }: Props) {
  const say = useTexts(editorTexts);
  const sayAll = useTexts(divisionTexts);
  const [taking, setTaking] = useState(false);
  const { id, name, communityId, communityName, revision, state, can } = view;
  return (
    <header className="workshop__head">
      <title>{name}</title>
      <Link to={`/areas/divisions?community=${communityId}`} aria-label={sayAll('toList')} className="workshop__back">
        <LeftOutlined aria-hidden />
      </Link>
      <h1>{name}</h1>
      <span className="soft workshop__community">{communityName}</span>
      <DivisionStateMark division={view} />
      <span className="soft small">{sayAll('revision', { n: revision })}</span>
      <span className="workshop__acts">
        {mayEdit && (
          <>
            <Button icon={<UndoOutlined aria-hidden />} disabled={!can.undo} title="Ctrl+Z" onClick={() => acts.act('undo')}>
              {say('act.undo')}
            </Button>
            <Button icon={<RedoOutlined aria-hidden />} disabled={!can.redo} title="Ctrl+Shift+Z" onClick={() => acts.act('redo')}>
              {say('act.redo')}
            </Button>
          </>
        )}
        <Link className="workshop__link" to={`/areas/divisions/compare?ids=${id}`}>
          {sayAll('compareWith')}
        </Link>
        {state === 'effective' && (
          <Link className="workshop__link" to={`/areas/divisions/${id}?view=report`}>
            {say('report')}
          </Link>
        )}
        {state === 'scheduled' && <WithdrawButton id={id} />}
        {mayEdit && can.takeEffect && (
          <Button type="primary" onClick={() => setTaking(true)}>
            {say('effect')}
          </Button>
        )}
      </span>
      {taking && <EffectForm view={view} onClose={() => setTaking(false)} />}
    </header>
  );
}
