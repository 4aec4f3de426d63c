import { useTexts } from '../../shared/texts/use-texts.ts';
import { useSaveForm } from '../ui/use-save-form.ts';
import { useRefreshPeople } from './queries.ts';
import { peopleTexts } from './texts.ts';

/** Saving of a form about people: afterwards their lists are fetched anew. */
export function useSave(onClose: () => void) {
  const say = useTexts(peopleTexts);
  return useSaveForm({ said: say('saved'), refresh: useRefreshPeople(), onClose });
}
