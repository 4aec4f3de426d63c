import { defineTexts } from '../../shared/texts/define-texts.ts';

export const frameTexts = defineTexts(
  {
    skip: '跳到正文',
    nav: '主要页面',
    home: '待办',
    report: '上报',
    grid: '我的网格',
    inbox: '消息',
    'inbox.unread': '消息，{count} 条未读',
    me: '我的',
    'notFound.title': '没有这个页面',
    'notFound.text': '网址可能输错了，或者这件事已不归您看。',
    'notFound.home': '回待办',
  },
  {
    skip: 'Skip to content',
    nav: 'Main pages',
    home: 'To do',
    report: 'Report',
    grid: 'My grid',
    inbox: 'Inbox',
    'inbox.unread': 'Inbox, {count} unread',
    me: 'Me',
    'notFound.title': 'There is no such page',
    'notFound.text': 'The address may be mistyped, or the case is no longer yours to see.',
    'notFound.home': 'To my tasks',
  },
);
