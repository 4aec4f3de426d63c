import type { DivisionEdit, DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { draftOf, type RulesField, readRules } from '../rules/read-rules.ts';
import { RulesFields } from '../rules/rules-fields.tsx';
import { LineForm } from './line-form.tsx';
import { editorTexts } from './texts.ts';

type Props = { readonly view: DivisionView; readonly onSend: (edit: DivisionEdit) => void; readonly onClose: () => void };

/** The rules once more, for everything that is not locked. */
export function RerunForm({ view, onSend, onClose }: Props) {
  const say = useTexts(editorTexts);
  const { rules, grids } = view;
  const [draft, setDraft] = useState(() => draftOf(rules));
  const [other, setOther] = useState(false);
  const [faulty, setFaulty] = useState<readonly RulesField[]>([]);
  const locked = grids.filter((grid) => grid.locked).length;
  function submit() {
    const read = readRules(draft, { households: rules.households, seed: rules.seed + (other ? 1 : 0) });
    setFaulty('faulty' in read ? read.faulty : []);
    if ('faulty' in read) return;
    onSend({ do: 'rerun', rules: read });
    onClose();
  }
  return (
    <Drawer open title={say('rerunTitle')} size={460} onClose={onClose}>
      <LineForm send={say('rerunNow')} onSubmit={submit} onClose={onClose}>
        <p className="rerun__hint">{say('rerunHint', { locked, free: grids.length - locked })}</p>
        <RulesFields draft={draft} faulty={faulty} community={undefined} onChange={setDraft} />
        <Checkbox className="rerun__hint" checked={other} onChange={(event) => setOther(event.target.checked)}>
          {say('rerunOther')}
        </Checkbox>
      </LineForm>
    </Drawer>
  );
}
