import { defineTexts } from '../../shared/texts/define-texts.ts';

export const mapTexts = defineTexts(
  {
    title: '地图',
    map: '在办案件地图',
    shown: '图上 {count} 件在办案件',
    shownCapped: '图上是最急的 {count} 件在办案件；筛选后可看到其余的',
    none: '没有符合条件、标了位置的在办案件。',
    asList: '看列表',
    hint: '点圆点打开案件。',
    'light.ok': '时限内',
    'light.soon': '快到期',
    'light.overdue': '已超期',
    legend: '图例',
  },
  {
    title: 'Map',
    map: 'Map of open cases',
    shown: '{count} open cases on the map',
    shownCapped: 'The {count} most urgent open cases; filter to see the others',
    none: 'No open case with a position matches.',
    asList: 'As a list',
    hint: 'Tap a dot to open the case.',
    'light.ok': 'in time',
    'light.soon': 'due soon',
    'light.overdue': 'overdue',
    legend: 'Legend',
  },
);
