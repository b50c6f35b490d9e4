/** A record of 128 columns; a field is cut at its width. */
export function row(...fields: readonly (readonly [from: number, to: number, text: string])[]): string {
  const signs = Array.from({ length: 128 }, () => ' ');
  for (const [from, to, text] of fields) {
    const written = text.slice(0, to - from + 1);
    for (let at = 0; at < written.length; at++) signs[from - 1 + at] = written.charAt(at);
  }
  return signs.join('');
}

export function sign(cents: number): string {
  return cents < 0 ? '1' : '0';
}

export function amount(cents: number): string {
  return String(Math.abs(cents) * 10).padStart(15, '0');
}

/** DDMMYY; `000000` for an unknown day. */
export function day(date: string | null): string {
  return date === null ? '000000' : `${date.slice(8)}${date.slice(5, 7)}${date.slice(2, 4)}`;
}
