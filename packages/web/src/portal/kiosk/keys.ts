/** What stands on the big keys: people who do not write pinyin every day look for letters in the order of the alphabet. */
export const digitKeys = [...'1234567890'];
export const letterKeys = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The longest that can be typed. */
export const mostTyped = 20;
