/** What our server says in a message; anything else is none of ours. */
export type TellingAlert = {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly tag: string;
};

type Window = { readonly url: string; focus(): Promise<unknown> };

/** Browsers ask that each message shows something: what nobody can read is told by the name of the app alone. */
export function alertIn(text: string): TellingAlert {
  const { title, body, path, tag } = parsed(text);
  return {
    title: typeof title === 'string' && title !== '' ? title : 'KoproGo',
    body: typeof body === 'string' ? body : '',
    path: isWithin(path) ? path : '/',
    tag: typeof tag === 'string' ? tag : '',
  };
}

/** A tab that shows it comes to the front; else a new one: what is typed in another is not left. */
export async function openAlert(
  path: string,
  {
    windows,
    open,
  }: { readonly windows: readonly Window[]; readonly open: (path: string) => Promise<unknown> },
): Promise<void> {
  const there = windows.find(({ url }) => new URL(url).pathname === path);
  await (there ? there.focus() : open(path));
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Never a way out: `//elsewhere.example` and `/\elsewhere.example` are addresses of another site. */
function isWithin(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path);
}
