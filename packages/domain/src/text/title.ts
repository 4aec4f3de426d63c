const sentence = /[^。！？!?；;\r\n]+/gu;
/** How people open a letter; it says nothing about the matter. */
const greeting =
  /^(?:(?:尊敬|敬爱)的[^，,:：]{1,12}|各位[^，,:：]{1,8}|[^，,:：我]{0,6}(?:书记|市长|区长|县长|镇长|主任|领导|局长)(?:[您你]?们?好)?|(?:您|你|大家|早上|上午|中午|下午|晚上)们?好|hello|hi)(?:[，,：:、\s]+|$)/iu;
const continues = /^(?:\p{M}|\u200d|\ufe0f)$/u;

/** The first `max` characters by code points; combining marks and variation selectors stay with their character. */
export function shorten(text: string, max: number): string {
  let kept = '';
  let count = 0;
  for (const character of text) {
    if (!continues.test(character)) count += 1;
    if (count > max) return `${kept}…`;
    kept += character;
  }
  return kept;
}

function withoutGreeting(text: string): string {
  const rest = text.replace(greeting, '');
  return rest === text ? text : withoutGreeting(rest);
}

/**
 * Title of a report for lists: its first sentence after the greeting (尊敬的领导，您好！), at most `max` characters and an ellipsis.
 * An empty text gives an empty title.
 */
export function titleOf(text: string, max = 40): string {
  const said = Array.from(text.slice(0, 2_000).matchAll(sentence), ([found]) => found.replace(/\s+/gu, ' ').trim());
  const matter = said.map(withoutGreeting).find((each) => each !== '');
  return shorten(matter ?? said.find((each) => each !== '') ?? '', max);
}
