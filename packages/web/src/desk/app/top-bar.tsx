import { MenuOutlined, PlusOutlined } from '@ant-design/icons';
import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { Button, Drawer, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { AccountMenu } from '../account/account-menu.tsx';
import { Bell } from '../inbox/bell.tsx';
import { useCan } from '../session/me.ts';
import { MainNav } from './main-nav.tsx';
import { appTexts } from './texts.ts';

export function TopBar({ me, live }: { readonly me: Me; readonly live: boolean }) {
  const say = useTexts(appTexts);
  const can = useCan();
  const { office } = useOffice();
  const [open, setOpen] = useState(false);
  return (
    <header className="topbar no-print">
      <Button className="topbar__menu" type="text" icon={<MenuOutlined />} aria-label={say('menu')} onClick={() => setOpen(true)} />
      <Link className="topbar__brand" to="/">
        <span className="topbar__product">{say('product')}</span>
        <span className="topbar__district">{office?.district.street ?? me.district.name}</span>
      </Link>
      <div className="topbar__nav">
        <MainNav />
      </div>
      <div className="topbar__end">
        <Tooltip title={live ? say('live') : say('notLive')}>
          <span className={live ? 'live live--on' : 'live'} role="img" aria-label={live ? say('live') : say('notLive')} />
        </Tooltip>
        {can('case.report') && (
          <Link className="topbar__new" to="/new">
            <PlusOutlined aria-hidden />
            <span>{say('newCase')}</span>
          </Link>
        )}
        <Bell />
        <AccountMenu me={me} />
      </div>
      <Drawer open={open} placement="left" size={260} title={say('navigation')} onClose={() => setOpen(false)}>
        <MainNav onChoose={() => setOpen(false)} />
      </Drawer>
    </header>
  );
}
