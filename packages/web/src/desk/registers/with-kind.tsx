import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { Notice } from '../ui/notice.tsx';
import { type SeenKind, useRegisters } from './queries.ts';
import './registers.css';
import { NoRegisters } from './no-registers.tsx';
import { registersTexts } from './texts.ts';

type Props = { readonly code: string; readonly children: (kind: SeenKind) => ReactNode };

/** A page about one kind of register, once it is known; or why there is none. */
export function WithKind({ code, children }: Props) {
  const say = useTexts(registersTexts);
  const registers = useRegisters();
  if (registers.isPending) return <Waiting />;
  if (registers.data === undefined) return <NoRegisters failure={registers.error} onRetry={() => void registers.refetch()} />;
  const kind = registers.data.kinds.find((one) => one.code === code);
  if (kind) return children(kind);
  return (
    <Notice title={say('unknown')} detail={say('unknownDetail')}>
      <Link to="/registers">{say('toRegisters')}</Link>
    </Notice>
  );
}
