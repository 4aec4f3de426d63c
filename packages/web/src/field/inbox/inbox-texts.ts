import { defineTexts } from '../../shared/texts/define-texts.ts';

export const inboxTexts = defineTexts(
  { title: '消息', none: '还没有消息。', readAll: '全部标为已读', unread: '未读', open: '看编号 {number}' },
  { title: 'Inbox', none: 'No messages yet.', readAll: 'Mark all as read', unread: 'unread', open: 'Open {number}' },
);
