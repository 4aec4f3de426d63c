import { MoreOutlined } from '@ant-design/icons';
import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { Button, Dropdown } from 'antd';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import type { Doing, PostView } from './doing.ts';
import { peopleTexts } from './texts.ts';

type Props = { readonly person: PersonView; readonly post: PostView; readonly onDo: (doing: Doing) => void };

export function PostLine({ person, post, onDo }: Props) {
  const say = useTexts(peopleTexts);
  const label = useLabel();
  const role = label(post.role.label);
  const items = [
    { key: 'substitute', label: say('addSubstitute'), onClick: () => onDo({ kind: 'substitute', person, post }) },
    { key: 'end', label: say('endPost'), onClick: () => onDo({ kind: 'end', person, post }) },
  ];
  return (
    <li className="post-line">
      <span>
        {role} {post.unit && label(post.unit.label)} {post.area?.name}
        {post.substituteFor !== null && <span className="soft"> {say('substitute', { name: post.substituteFor })}</span>}
        <span className="soft">
          {' '}
          {post.until === null ? say('fromOn', { from: post.from }) : say('fromTo', { from: post.from, to: post.until })}
        </span>
      </span>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={say('postMenu', { role })} />
      </Dropdown>
    </li>
  );
}
