/** What happened, in order: a hash of all of it always, the lines themselves where somebody reads them. */
export type Trace = {
  say(line: () => string): void;
  /** Only into the hash: whole messages. */
  mix(text: string): void;
  hash(): string;
  lines(): readonly string[];
};

export function createTrace(isKept: boolean): Trace {
  const lines: string[] = [];
  let [a, b] = [0x811c9dc5, 0x01000193];
  const mix = (text: string) => {
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      a = Math.imul(a ^ letter, 0x01000193);
      b = Math.imul(b ^ letter, 0x85ebca6b) ^ (a >>> 13);
    }
  };
  return {
    mix,
    say: (line) => {
      const text = line();
      mix(text);
      if (isKept) lines.push(text);
    },
    hash: () => `${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`,
    lines: () => lines,
  };
}
