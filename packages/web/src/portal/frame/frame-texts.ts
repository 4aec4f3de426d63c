import { defineTexts } from '../../shared/texts/define-texts.ts';

export const frameTexts = defineTexts(
  {
    brand: '网格管家',
    skip: '跳到正文',
    home: '首页',
    'elder.on': '大字版',
    'elder.off': '标准版',
    'footer.about': '隐私与说明',
    'footer.phone': '监督电话：{phone}',
    'footer.staff': '工作人员登录',
    'notFound.title': '没有这个页面',
    'notFound.text': '网址可能输错了，或者页面已经不在了。',
    'notFound.home': '回首页',
  },
  {
    brand: 'Gridkeeper',
    skip: 'Skip to content',
    home: 'Home',
    'elder.on': 'Large text',
    'elder.off': 'Normal text',
    'footer.about': 'Privacy and what we do',
    'footer.phone': 'Supervision: {phone}',
    'footer.staff': 'Staff sign-in',
    'notFound.title': 'There is no such page',
    'notFound.text': 'The address may be mistyped, or the page is gone.',
    'notFound.home': 'To the home page',
  },
);
