import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formTexts } from './texts.ts';

type Props = {
  readonly masked: string;
  readonly label: string;
  /** What was done with it so far: nothing, written anew, or emptied. */
  readonly state: 'kept' | 'rewritten' | 'cleared';
  readonly clearable: boolean;
  readonly onRewrite: () => void;
  readonly onClear: () => void;
  readonly onKeep: () => void;
  readonly children: ReactNode;
};

/** A value that the clerk does not see: it stays, is written anew, or is emptied. Nothing has to be revealed to be corrected. */
export function MaskedInput({ masked, label, state, clearable, onRewrite, onClear, onKeep, children }: Props) {
  const say = useTexts(formTexts);
  const named = (text: string) => `${text} ${label}`;
  if (state === 'rewritten')
    return (
      <>
        {children}
        <p className="field__hint">
          {say('rewriteHint')}{' '}
          <Button size="small" type="link" aria-label={named(say('keep'))} onClick={onKeep}>
            {say('keep')}
          </Button>
        </p>
      </>
    );
  return (
    <p className="reg-masked">
      <span>{state === 'cleared' ? say('cleared') : say('masked', { masked })}</span>
      {state === 'cleared' ? (
        <Button size="small" aria-label={named(say('keep'))} onClick={onKeep}>
          {say('keep')}
        </Button>
      ) : (
        <>
          <Button size="small" aria-label={named(say('rewrite'))} onClick={onRewrite}>
            {say('rewrite')}
          </Button>
          {clearable && (
            <Button size="small" aria-label={named(say('clear'))} onClick={onClear}>
              {say('clear')}
            </Button>
          )}
        </>
      )}
    </p>
  );
}
