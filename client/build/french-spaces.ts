/** French leaves a space before `: ; ? !` and inside « »: it must not end a line there. */
export function frenchSpaces(sentence: string): string {
  return sentence.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
}
