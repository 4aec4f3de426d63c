import type { DivisionEdit, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { LineForm } from './line-form.tsx';
import { type Named, NameFields } from './name-fields.tsx';
import { editorTexts } from './texts.ts';

type Props = { readonly grid: ProposedGrid; readonly onSend: (edit: DivisionEdit) => void; readonly onClose: () => void };

export function RenameForm({ grid, onSend, onClose }: Props) {
  const say = useTexts(editorTexts);
  const [named, setNamed] = useState<Named>(grid);
  const name = named.name.trim();
  return (
    <LineForm
      send={say('renameNow')}
      ready={name !== ''}
      onSubmit={() => onSend({ do: 'rename', key: grid.key, name, kind: named.kind })}
      onClose={onClose}
    >
      <NameFields named={named} onChange={setNamed} />
    </LineForm>
  );
}
