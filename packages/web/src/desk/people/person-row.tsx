import { MoreOutlined } from '@ant-design/icons';
import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { Button, Dropdown } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { Doing } from './doing.ts';
import { PostLine } from './post-line.tsx';
import { peopleTexts } from './texts.ts';

export function PersonRow({ person, onDo }: { readonly person: PersonView; readonly onDo: (doing: Doing) => void }) {
  const say = useTexts(peopleTexts);
  const items = [
    { key: 'post', label: say('addPost'), onClick: () => onDo({ kind: 'post', person }) },
    { key: 'invite', label: say('invite'), onClick: () => onDo({ kind: 'invite', person }) },
    { key: 'disable', label: say('disable'), danger: true, onClick: () => onDo({ kind: 'disable', person }) },
  ];
  return (
    <li className="person">
      <div className="person__who">
        <strong>{person.name}</strong>
        <span className="soft">{person.username}</span>
        <span className="soft">{person.phoneMasked}</span>
      </div>
      <span className={`status status--${person.status}`}>{say(`status.${person.status}`)}</span>
      <ul className="person__posts">
        {person.posts.length === 0 && <li className="soft">{say('noPosts')}</li>}
        {person.posts.map((post) => (
          <PostLine key={post.id} person={person} post={post} onDo={onDo} />
        ))}
      </ul>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" icon={<MoreOutlined />} aria-label={say('personMenu', { name: person.name })} />
      </Dropdown>
    </li>
  );
}
