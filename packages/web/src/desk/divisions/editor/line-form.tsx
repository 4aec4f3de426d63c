import { Button } from 'antd';
import type { ReactNode } from 'react';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';

type Props = {
  readonly send: string;
  readonly ready?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A small form in the line of the tools. */
export function LineForm({ send, ready = true, onSubmit, onClose, children }: Props) {
  const say = useTexts(commonTexts);
  return (
    <form
      className="lineform"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
      <Button type="primary" htmlType="submit" disabled={!ready}>
        {send}
      </Button>
      <Button onClick={onClose}>{say('cancel')}</Button>
    </form>
  );
}
