import { expect, test } from 'vitest';
import { byCategory, findWords } from './find-words.ts';

const rubbish = { code: '0201', label: { zh: '垃圾清运', en: 'Rubbish' } };
const lamps = { code: '0601', label: { zh: '路灯照明', en: 'Street lamps' } };
const words = [
  { word: '泔水桶', category: rubbish },
  { word: '灯杆', category: lamps },
  { word: 'LED灯', category: lamps },
];

test('a word is found by itself or by the name of its category, in either language, full-width or not', () => {
  expect(findWords(words, '桶').map(({ word }) => word)).toEqual(['泔水桶']);
  expect(findWords(words, '照明').map(({ word }) => word)).toEqual(['灯杆', 'LED灯']);
  expect(findWords(words, 'ｌｅｄ').map(({ word }) => word)).toEqual(['LED灯']);
  expect(findWords(words, ' ')).toHaveLength(3);
  expect(findWords(words, '井盖')).toEqual([]);
});

test('words stand with their category', () => {
  expect(byCategory(words)).toEqual([
    { ...rubbish, words: ['泔水桶'] },
    { ...lamps, words: ['灯杆', 'LED灯'] },
  ]);
});
