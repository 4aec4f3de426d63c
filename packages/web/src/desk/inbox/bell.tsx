import { BellOutlined } from '@ant-design/icons';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useInbox } from './inbox.ts';
import { inboxTexts } from './texts.ts';

export function Bell() {
  const say = useTexts(inboxTexts);
  const unread = useInbox().data?.unread ?? 0;
  return (
    <Link className="topbar__icon" to="/inbox" aria-label={unread > 0 ? say('bellUnread', { count: unread }) : say('bell')}>
      <Badge count={unread} size="small" overflowCount={99} offset={[6, -2]}>
        <BellOutlined aria-hidden />
      </Badge>
    </Link>
  );
}
