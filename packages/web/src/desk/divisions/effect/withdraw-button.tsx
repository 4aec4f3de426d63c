import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { editorTexts } from '../editor/texts.ts';
import { refreshAll, withdraw } from '../queries.ts';

/** Takes back a division that has not yet begun to hold. */
export function WithdrawButton({ id }: { readonly id: string }) {
  const say = useTexts(editorTexts);
  const { modal } = App.useApp();
  const client = useQueryClient();
  const ask = () =>
    modal.confirm({
      title: say('withdrawAsk'),
      content: say('withdrawDetail'),
      okText: say('withdraw'),
      onOk: async () => {
        await withdraw(id);
        await refreshAll(client);
      },
    });
  return <Button onClick={ask}>{say('withdraw')}</Button>;
}
