import { defineTexts } from '../../shared/texts/define-texts.ts';

export const signsTexts = defineTexts(
  {
    title: '打印',
    hint: '姓名、电话以打印时为准；二维码一直有效，网格调整后也能扫。',
    'hint.all': '下属网格合成一个文件；姓名、电话以打印时为准。',
    'grid-sign': '公示牌',
    'building-plate': '楼栋牌',
    'contact-card': '联系卡',
    letter: '入户信',
    making: '正在生成 PDF……',
    made: '打开“{area}”的{sign}（PDF）',
  },
  {
    title: 'Print',
    hint: 'Names and phones are those of this moment; the QR code stays good, even after a new division.',
    'hint.all': 'All grids below come in one file, with the names and phones of this moment.',
    'grid-sign': 'Grid sign',
    'building-plate': 'Building plates',
    'contact-card': 'Contact cards',
    letter: 'Letter',
    making: 'Making the PDF…',
    made: 'Open: {sign}, {area} (PDF)',
  },
);
