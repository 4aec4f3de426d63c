import { LockOutlined } from '@ant-design/icons';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { registersTexts } from './texts.ts';

/** Over whatever shows care recipients 关爱对象: who may see it, and that looking is recorded. */
export function RestrictedBanner({ kind }: { readonly kind: Pick<RegisterKind, 'sort'> }) {
  const say = useTexts(registersTexts);
  if (!isRestricted(kind)) return null;
  return (
    <p className="reg-banner">
      <LockOutlined aria-hidden /> {say('restricted')}
    </p>
  );
}
