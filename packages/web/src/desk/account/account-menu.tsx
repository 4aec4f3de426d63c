import { DownOutlined, UserOutlined } from '@ant-design/icons';
import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { commonTexts } from '../../shared/texts/common.ts';
import { setLocale, useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { endSession } from '../session/me.ts';
import { accountTexts } from './texts.ts';

export function AccountMenu({ me }: { readonly me: Me }) {
  const say = useTexts(accountTexts);
  const sayCommon = useTexts(commonTexts);
  const other = useLocale() === 'zh' ? 'en' : 'zh';
  const client = useQueryClient();
  const navigate = useNavigate();
  async function leave() {
    await endSession().catch(() => undefined); // gone on the server already, or soon by itself
    client.clear();
    void navigate('/sign-in', { replace: true, state: { left: true } });
  }
  const items = [
    { key: 'account', label: say('title'), onClick: () => void navigate('/account') },
    { key: 'language', label: sayCommon('language.other'), onClick: () => setLocale(other) },
    { type: 'divider' as const },
    { key: 'leave', label: say('signOut'), onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className="topbar__account" aria-label={say('open', { name: me.name })} icon={<UserOutlined />}>
        <span className="topbar__name">{me.name}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
