const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 is 一, 12 is 十二, 105 is 一百零五; up to 9,999. */
export function chineseNumber(value: number): string {
  let text = '';
  let gap = false;
  for (const [unit, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digits[digit]}${word}`;
      gap = false;
    }
  }
  return text.replace(/^一十/u, '十');
}

/** The name of a new grid before an office gives it one of its own. */
export const gridName = (number: number): string => `第${chineseNumber(number)}网格`;
