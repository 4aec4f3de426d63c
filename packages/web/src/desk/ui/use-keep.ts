import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

type Words = { readonly title: string; readonly leave: string; readonly stay: string };

/**
 * Asks before a half-written form is left; closing the window asks in the browser's own words.
 * @param within addresses that begin with this belong to the form, and going there leaves nothing
 */
export function useKeep(begun: boolean, { title, leave, stay }: Words, within?: string): void {
  const { modal } = App.useApp();
  const blocker = useBlocker(({ nextLocation }) => begun && (within === undefined || !nextLocation.pathname.startsWith(within)));
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const dialog = modal.confirm({
      title,
      okText: leave,
      cancelText: stay,
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
    return () => dialog.destroy();
  }, [blocker, modal, title, leave, stay]);
  useEffect(() => {
    if (!begun) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [begun]);
}
