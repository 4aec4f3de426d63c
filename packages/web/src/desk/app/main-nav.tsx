import {
  ApartmentOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  ContainerOutlined,
  EnvironmentOutlined,
  EyeOutlined,
  FileProtectOutlined,
  FireOutlined,
  PhoneOutlined,
  ProfileOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { NavLink } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { worksOnCases, worksOutside } from '../session/home-path.ts';
import { useCan, useMe } from '../session/me.ts';
import { appTexts } from './texts.ts';

export function MainNav({ onChoose }: { readonly onChoose?: () => void }) {
  const say = useTexts(appTexts);
  const can = useCan();
  const capabilities = useMe().data?.capabilities ?? [];
  const onCases = worksOnCases(capabilities);
  const screens = [
    { to: '/cases', text: say('cases'), icon: <ContainerOutlined aria-hidden />, offered: onCases },
    {
      to: '/hotline',
      text: say('hotline'),
      icon: <PhoneOutlined aria-hidden />,
      offered: can('case.report') && can('case.view') && !worksOutside(capabilities),
    },
    { to: '/overview', text: say('overview'), icon: <BarChartOutlined aria-hidden />, offered: can('case.supervise', 'case.review') },
    { to: '/library', text: say('library'), icon: <BookOutlined aria-hidden />, offered: onCases },
    { to: '/topics', text: say('topics'), icon: <FireOutlined aria-hidden />, offered: can('case.view', 'case.supervise') },
    { to: '/map', text: say('map'), icon: <EnvironmentOutlined aria-hidden />, offered: onCases },
    { to: '/areas', text: say('areas'), icon: <ApartmentOutlined aria-hidden />, offered: true },
    {
      to: '/registers',
      text: say('registers'),
      icon: <ProfileOutlined aria-hidden />,
      offered: can('register.view', 'register.care'),
    },
    { to: '/registers/looks', text: say('looks'), icon: <EyeOutlined aria-hidden />, offered: can('audit.read') },
    { to: '/policy', text: say('policy'), icon: <FileProtectOutlined aria-hidden />, offered: true },
    { to: '/duty', text: say('duty'), icon: <CalendarOutlined aria-hidden />, offered: true },
    { to: '/people', text: say('people'), icon: <TeamOutlined aria-hidden />, offered: can('people.edit') },
  ];
  return (
    <nav className="mainnav" aria-label={say('navigation')}>
      {screens
        .filter((screen) => screen.offered)
        .map((screen) => (
          <NavLink key={screen.to} to={screen.to} className="mainnav__link" {...(onChoose && { onClick: onChoose })}>
            {screen.icon}
            {screen.text}
          </NavLink>
        ))}
    </nav>
  );
}
