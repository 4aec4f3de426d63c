import { App } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { useRefreshDuty } from './queries.ts';
import { dutyTexts } from './texts.ts';

/** Saves once, says so and shows the roster as it is; a failure keeps the form open. */
export function useDutySave(onClose: () => void) {
  const say = useTexts(dutyTexts);
  const { message } = App.useApp();
  const refresh = useRefreshDuty();
  const work = useWork();
  const save = (run: () => Promise<unknown>) =>
    work.run(async () => {
      await run();
      void message.success(say('saved'));
      refresh();
      onClose();
    });
  return { work, save };
}
