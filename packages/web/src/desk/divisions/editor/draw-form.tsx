import type { DivisionEdit } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { snapMetres } from './gestures.ts';
import { LineForm } from './line-form.tsx';
import { type Named, NameFields } from './name-fields.tsx';
import { editorTexts } from './texts.ts';

type Props = { readonly shape: AreaShape; readonly onSend: (edit: DivisionEdit) => void; readonly onClose: () => void };

/** Asks the name of what was drawn; outlines are mostly drawn for dedicated grids. */
export function DrawForm({ shape, onSend, onClose }: Props) {
  const say = useTexts(editorTexts);
  const [named, setNamed] = useState<Named>({ name: '', kind: 'dedicated' });
  const name = named.name.trim();
  return (
    <LineForm
      send={say('drawNow')}
      ready={name !== ''}
      onSubmit={() => onSend({ do: 'draw', name, kind: named.kind, shape, snapMetres })}
      onClose={onClose}
    >
      <NameFields named={named} onChange={setNamed} />
    </LineForm>
  );
}
