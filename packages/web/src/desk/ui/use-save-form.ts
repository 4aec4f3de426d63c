import { App } from 'antd';
import { useWork } from '../../shared/ui/use-work.ts';

type Saved = {
  /** What is said once it is saved. */
  readonly said: string;
  /** Fetches what is true now. */
  readonly refresh: () => void;
  readonly onClose: () => void;
};

/** Saves once, says so, refreshes and closes the form; a failure keeps it open. */
export function useSaveForm({ said, refresh, onClose }: Saved) {
  const { message } = App.useApp();
  const work = useWork();
  const save = (run: () => Promise<unknown>) =>
    work.run(async () => {
      await run();
      void message.success(said);
      refresh();
      onClose();
    });
  return { work, save };
}
