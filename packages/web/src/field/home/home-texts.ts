import { defineTexts } from '../../shared/texts/define-texts.ts';

export const homeTexts = defineTexts(
  {
    title: '{name}，您好',
    'check.title': '等您核查',
    'check.text': '到现场看一看，拍照，选“通过”或“退回重办”。',
    'check.none': '没有等您核查的事。',
    'mine.title': '我上报的',
    'mine.none': '您还没有上报过。看到问题，点“上报”。',
    more: '再看更多',
    refresh: '刷新',
    contested: '居民说没解决',
    reported: '{day}反映',
  },
  {
    title: 'Hello, {name}',
    'check.title': 'For you to check',
    'check.text': 'Go and look, take a photo, then pass it or send it back.',
    'check.none': 'Nothing to check.',
    'mine.title': 'Reported by me',
    'mine.none': 'You have reported nothing yet. When you see a problem, tap “Report”.',
    more: 'Show more',
    refresh: 'Refresh',
    contested: 'Resident says: not solved',
    reported: 'reported {day}',
  },
);
