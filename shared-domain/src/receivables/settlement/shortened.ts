/** A text that fits; what is cut shows, and no character is cut in half. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let fitting = '';
  for (const character of text) {
    if (fitting.length + character.length >= longest) break;
    fitting += character;
  }
  return `${fitting}…`;
}
