import { useTexts } from '../../shared/texts/use-texts.ts';
import { useSaveForm } from '../ui/use-save-form.ts';
import { useRefreshDuty } from './queries.ts';
import { dutyTexts } from './texts.ts';

/** Saving of a change to the roster: afterwards it is shown as it is. */
export function useDutySave(onClose: () => void) {
  const say = useTexts(dutyTexts);
  return useSaveForm({ said: say('saved'), refresh: useRefreshDuty(), onClose });
}
