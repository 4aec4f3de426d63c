import type { DutyRoster } from '@gridkeeper/domain/people/duty.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { send } from '../app/api.ts';
import { SideForm } from '../people/side-form.tsx';
import { dutyTexts } from './texts.ts';
import { useCommandId } from './use-command-id.ts';
import { useDutySave } from './use-duty-save.ts';

type Props = { readonly roster: DutyRoster; readonly monday: string; readonly onCopied: () => void; readonly onClose: () => void };

/** Copies a week forward and goes there, where what did not fit shows as gaps. */
export function CopyWeek({ roster, monday, onCopied, onClose }: Props) {
  const say = useTexts(dutyTexts);
  const { work, save } = useDutySave(onClose);
  const commandFor = useCommandId();
  const submit = () =>
    save(async () => {
      const body = { roster, monday };
      await send('/people/duty/copy', { commandId: commandFor(body), ...body });
      onCopied();
    });
  return <SideForm title={say('copyTitle')} hint={say('copyDetail')} work={work} fault={undefined} onSubmit={submit} onClose={onClose} />;
}
