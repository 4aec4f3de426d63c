import { Button, Drawer, Typography } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { peopleTexts } from './texts.ts';

type Props = { readonly name: string; readonly link: string; readonly onClose: () => void };

export function InviteLink({ name, link, onClose }: Props) {
  const say = useTexts(peopleTexts);
  const whole = new URL(link, location.origin).href;
  return (
    <Drawer open title={say('inviteTitle')} onClose={onClose} size={420}>
      <div className="side-form">
        <p>{say('inviteDetail', { name })}</p>
        <Typography.Paragraph code copyable={{ tooltips: [say('copy'), say('copied')] }}>
          {whole}
        </Typography.Paragraph>
        <Button type="primary" onClick={onClose}>
          {say('finish')}
        </Button>
      </div>
    </Drawer>
  );
}
