import type { AreaKind } from '@gridkeeper/domain/areas/wire.ts';
import { Input } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { areasTexts } from '../../areas/texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { editorTexts } from './texts.ts';

const kinds: readonly AreaKind[] = ['base', 'dedicated', 'micro'];

export type Named = { readonly name: string; readonly kind: AreaKind };

/** Name and kind of a grid. */
export function NameFields({ named, onChange }: { readonly named: Named; readonly onChange: (named: Named) => void }) {
  const say = useTexts(editorTexts);
  const sayAreas = useTexts(areasTexts);
  return (
    <>
      <Input
        autoFocus
        className="lineform__name"
        aria-label={say('gridName')}
        placeholder={say('gridName')}
        maxLength={60}
        value={named.name}
        onChange={(event) => onChange({ ...named, name: event.target.value })}
      />
      <Pick
        label={say('gridKind')}
        choices={kinds.map((kind) => ({ value: kind, label: sayAreas(`kind.${kind}`), depth: 0 }))}
        value={named.kind}
        clearable={false}
        onChange={(value) => onChange({ ...named, kind: kinds.find((kind) => kind === value) ?? 'base' })}
      />
    </>
  );
}
