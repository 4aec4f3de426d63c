import type { DivisionEdit, DivisionGround, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { giverOf } from './gestures.ts';
import { LineForm } from './line-form.tsx';
import { editorTexts } from './texts.ts';

type Props = {
  readonly refs: readonly string[];
  readonly buildings: DivisionGround['buildings'];
  readonly grids: readonly ProposedGrid[];
  readonly onSend: (edit: DivisionEdit) => void;
  readonly onClose: () => void;
};

/** Says which grid the chosen buildings leave and asks which one gets them. */
export function GiveForm({ refs, buildings, grids, onSend, onClose }: Props) {
  const say = useTexts(editorTexts);
  const [to, setTo] = useState<string | null>(null);
  const giver = giverOf(refs, buildings, grids);
  const from = grids.find(({ key }) => key === giver?.from);
  if (giver === undefined || from === undefined) return null;
  const others = grids.filter(({ key, locked }) => key !== from.key && !locked);
  return (
    <LineForm
      send={say('giveNow')}
      ready={to !== null}
      onSubmit={() => to !== null && onSend({ do: 'give', from: from.key, to, buildingRefs: giver.refs })}
      onClose={onClose}
    >
      <span>
        {say('give', { count: giver.refs.length, from: from.name })}
        {giver.refs.length < refs.length && <span className="soft"> {say('giveMore', { count: refs.length - giver.refs.length })}</span>}
      </span>
      <Pick
        label={say('giveTo')}
        choices={others.map(({ key, name }) => ({ value: key, label: name, depth: 0 }))}
        value={to}
        clearable={false}
        onChange={setTo}
      />
    </LineForm>
  );
}
