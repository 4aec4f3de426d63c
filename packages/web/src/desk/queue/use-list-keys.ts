import type { InputRef } from 'antd';
import { type RefObject, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { neighbour } from './neighbour.ts';

type Parts = { readonly list: RefObject<HTMLElement | null>; readonly search: RefObject<InputRef | null> };

/** J and K walk through the rows, Enter opens the one in focus, / searches, N begins a new case. */
export function useListKeys({ list, search }: Parts): void {
  const navigate = useNavigate();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (event.key === '/') search.current?.focus();
      else if (event.key === 'n') void navigate('/new');
      else if (event.key === 'j' || event.key === 'k') focusNeighbour(list.current, event.key === 'j' ? 1 : -1);
      else return;
      event.preventDefault();
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [list, search, navigate]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=listbox]') !== null;
}

function focusNeighbour(list: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-case-row]') ?? [])];
  const here = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
  const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const next = neighbour(here >= 0 ? here : open, step, rows.length);
  if (next !== null) rows[next]?.focus();
}
