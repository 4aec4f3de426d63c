import { defineTexts } from './define-texts.ts';

/** What the report forms of portal and field have in common. */
export const reportTexts = defineTexts(
  {
    kept: '上次没写完的内容还在，可以接着写。',
    'kept.drop': '清空重写',
    text: '发生了什么事',
    'text.example': '例如：村委会门口的路灯坏了三天，晚上看不见路',
    'text.count': '已写 {count} 字，最多 {limit} 字',
    category: '是哪一类事（可以不选）',
    'category.wait': '写几个字，系统会给出建议',
    'category.hint': '按写的内容猜的，选一个最像的：',
    'category.likely': '把握 {percent}%',
    'category.other': '其他分类',
    'category.unknown': '说不准，请受理中心分类',
    'fault.text': '请写一句发生了什么事。',
    'fault.long': '写得太长了，最多 {limit} 字，请删短一些。',
    'fault.place': '请说明在什么地方：定位、搜地址、点地图或写几个字都行。',
    'fault.photos': '有照片还没有传上：请稍等，或者重新上传、删除。',
  },
  {
    kept: 'What you wrote last time is still here.',
    'kept.drop': 'Clear and start anew',
    text: 'What happened?',
    'text.example': 'e.g. The street lamp at the village hall has been dark for three nights',
    'text.count': '{count} of at most {limit} characters',
    category: 'What kind of thing is it? (optional)',
    'category.wait': 'Write a few words and we suggest a kind',
    'category.hint': 'Guessed from the words; choose the closest:',
    'category.likely': '{percent}% sure',
    'category.other': 'Other kinds',
    'category.unknown': 'Not sure, let the centre decide',
    'fault.text': 'Please write what happened.',
    'fault.long': 'The text is too long; please shorten it to {limit} characters.',
    'fault.place': 'Please say where: by position, address, map, or in a few words.',
    'fault.photos': 'A photo is not sent yet: wait a moment, send it again or remove it.',
  },
);
