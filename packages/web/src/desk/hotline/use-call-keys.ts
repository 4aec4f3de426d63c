import type { KeyboardEvent, RefObject } from 'react';
import { type CallChoice, type CallCommand, type CallField, callCommand } from './call-keys.ts';
import { fieldId } from './field-id.ts';

type Parts = {
  readonly root: RefObject<HTMLElement | null>;
  readonly file: () => void;
  readonly help: () => void;
  /** Opens the field for an answer, where the rules allow one. */
  readonly answer: () => void;
  readonly choose: Readonly<Record<CallChoice['does'], (nth: CallChoice['nth']) => void>>;
};

const composingKey = 229; // Safari ends a composition before it tells of the key that ended it

/** The keys of a call. They are heard while the focus is inside the form, never elsewhere (WCAG 2.1.4). */
export function useCallKeys({ root, file, help, answer, choose }: Parts): (event: KeyboardEvent) => void {
  function go(to: CallField): void {
    if (to === 'answer') answer();
    document.getElementById(fieldId(to))?.focus();
  }
  return (event) => {
    const { key, ctrlKey, metaKey, altKey, nativeEvent, target } = event;
    const composing = nativeEvent.isComposing || nativeEvent.keyCode === composingKey;
    const command = callCommand({ key, ctrl: ctrlKey || metaKey, alt: altKey, composing, typing: isTyping(target) });
    if (command === undefined || isOpenList(target, command)) return;
    event.preventDefault();
    if (command.does === 'save') file();
    else if (command.does === 'help') help();
    else if (command.does === 'leave-field') root.current?.focus();
    else if (command.does === 'go') go(command.to);
    else choose[command.does](command.nth);
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=listbox]') !== null
  );
}

/** Escape closes an open list first; the field is left with the next one. */
function isOpenList(target: EventTarget | null, { does }: CallCommand): boolean {
  return does === 'leave-field' && target instanceof Element && target.closest('[aria-expanded=true]') !== null;
}
