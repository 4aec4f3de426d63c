import { useTexts } from '../../../shared/texts/use-texts.ts';
import { useKeep } from '../../ui/use-keep.ts';
import { publishTexts } from './texts.ts';

/** Asks before chosen files are left behind unpublished; the views of the page itself may be changed freely. */
export function useKeepFiles(begun: boolean): void {
  const say = useTexts(publishTexts);
  useKeep(begun, { title: say('leaveTitle'), leave: say('leave'), stay: say('stay') }, '/policy');
}
