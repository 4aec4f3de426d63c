import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { type GateReason, openGate } from './gate.ts';
import { keepMe } from './me.ts';
import { SignInForm } from './sign-in-form.tsx';
import { sessionTexts } from './texts.ts';

/** Over the page, which stays untouched below: signing in again goes on where the work stopped. */
export function SignInAgain({ me, reason }: { readonly me: Me; readonly reason: GateReason }) {
  const say = useTexts(sessionTexts);
  const client = useQueryClient();
  function enter(now: Me) {
    if (now.personId !== me.personId) return location.assign('/desk/');
    keepMe(client, now);
    openGate();
    void client.invalidateQueries();
  }
  return (
    <Modal open title={say('againTitle')} footer={null} closable={false} mask={{ closable: false }} keyboard={false} width={420}>
      <p>{reason === 'idle' ? say('againIdle', { minutes: me.idleMinutes }) : say('againExpired')}</p>
      <p className="soft gap-below">{say('againOther', { name: me.name })}</p>
      <SignInForm username={me.username} onDone={enter} />
      <Button type="link" block onClick={() => location.assign('/desk/sign-in')}>
        {say('againLeave')}
      </Button>
    </Modal>
  );
}
