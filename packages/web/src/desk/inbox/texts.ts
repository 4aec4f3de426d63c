import { defineTexts } from '../../shared/texts/define-texts.ts';

export const inboxTexts = defineTexts(
  {
    title: '消息',
    bell: '消息',
    bellUnread: '消息，{count} 条未读',
    readAll: '全部标为已读',
    unread: '未读',
    empty: '没有消息',
    emptyDetail: '有案件等您处理、快到时限或超期时，会在这里提醒。',
  },
  {
    title: 'Messages',
    bell: 'Messages',
    bellUnread: 'Messages, {count} unread',
    readAll: 'Mark all as read',
    unread: 'unread',
    empty: 'No messages',
    emptyDetail: 'You are told here when a case waits for you, nears its limit or is overdue.',
  },
);
