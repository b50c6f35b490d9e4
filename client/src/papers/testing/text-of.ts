/** All that a paper says, from first to last, as one line. */
export function textOf(content: unknown): string {
  return [...textsIn(content)].join(' ').replace(/ {2,}/g, ' ');
}

const places = ['text', 'stack', 'columns', 'table', 'body', 'ul'];

function* textsIn(content: unknown): Generator<string> {
  if (typeof content === 'string') yield content;
  else if (Array.isArray(content)) for (const part of content) yield* textsIn(part);
  else if (typeof content === 'object' && content !== null) {
    for (const place of places) {
      if (place in content) yield* textsIn((content as Record<string, unknown>)[place]);
    }
  }
}
