import { defineTexts } from '../../shared/texts/define-texts.ts';

export const meTexts = defineTexts(
  {
    title: '我的',
    username: '用户名：{username}',
    posts: '我的岗位',
    'posts.none': '现在没有岗位。',
    until: '到 {day}',
    substitute: '替 {name} 代班',
    language: '语言',
    signOut: '退出登录',
    signingOut: '正在退出……',
    portal: '居民首页',
    privacy: '您的位置只在上报时按下按钮才读取一次，不会跟踪。',
  },
  {
    title: 'Me',
    username: 'Username: {username}',
    posts: 'My posts',
    'posts.none': 'No post at present.',
    until: 'until {day}',
    substitute: 'substitute for {name}',
    language: 'Language',
    signOut: 'Sign out',
    signingOut: 'Signing out…',
    portal: 'Residents’ page',
    privacy: 'Your position is read once, when you tap the button while reporting; nobody follows you.',
  },
);
