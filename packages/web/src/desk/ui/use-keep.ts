import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

type Words = { readonly title: string; readonly leave: string; readonly stay: string };

/** Asks before a half-written form is left; closing the window asks in the browser's own words. */
export function useKeep(begun: boolean, { title, leave, stay }: Words): void {
  const { modal } = App.useApp();
  const blocker = useBlocker(begun);
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
