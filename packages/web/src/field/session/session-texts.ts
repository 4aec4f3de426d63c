import { defineTexts } from '../../shared/texts/define-texts.ts';

export const sessionTexts = defineTexts(
  {
    title: '网格员登录',
    lead: '用单位发给您的账号登录。',
    username: '用户名',
    password: '密码',
    'password.show': '显示密码',
    missing: '请填写用户名和密码。',
    enter: '登录',
    entering: '正在登录……',
    'demo.title': '演示账号（点一下就登录）',
    'again.title': '登录已过期',
    'again.text': '请重新登录。您填写的内容都还在，登录后接着做。',
    forgot: '忘记密码请联系受理中心重设。',
    portal: '我是居民，去首页',
  },
  {
    title: 'Grid worker sign-in',
    lead: 'Sign in with the account your office gave you.',
    username: 'Username',
    password: 'Password',
    'password.show': 'Show password',
    missing: 'Please enter username and password.',
    enter: 'Sign in',
    entering: 'Signing in…',
    'demo.title': 'Demo accounts (tap to sign in)',
    'again.title': 'Your session has ended',
    'again.text': 'Please sign in again. What you wrote is still here; go on afterwards.',
    forgot: 'Forgot the password? Ask the centre to reset it.',
    portal: 'I am a resident: to the home page',
  },
);
