import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryWarning } from '@gridkeeper/domain/registers/wire.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { lightOf, warningWords } from './warnings.ts';

type Props = { readonly warning: EntryWarning; readonly kind: Pick<RegisterKind, 'certificates'> };

/** One thing that needs looking after: a drawing, words and days; the colour says nothing more. */
export function WarningTag({ warning, kind }: Props) {
  const locale = useLocale();
  const light = lightOf(warning);
  return (
    <span className={`clock clock--${light} reg-tag`}>
      <Icon name={light === 'soon' ? 'clock' : 'alert'} />
      {warningWords(warning, kind, locale)}
    </span>
  );
}
