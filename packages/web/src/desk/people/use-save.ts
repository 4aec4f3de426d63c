import { App } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { useRefreshPeople } from './queries.ts';
import { peopleTexts } from './texts.ts';

/** Saves once, says so, refreshes the lists and closes the form; a failure keeps it open. */
export function useSave(onClose: () => void) {
  const say = useTexts(peopleTexts);
  const { message } = App.useApp();
  const refresh = useRefreshPeople();
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
