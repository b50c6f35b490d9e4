import type { BrowserContext } from 'playwright/test';

/** What a browser complained of: errors in its console, uncaught exceptions, breaches of the content policy. */
export type Complaints = {
  readonly heard: readonly string[];
  /** From now on complaints that match are part of the story. */
  expect(pattern: RegExp): void;
  listen(context: BrowserContext): void;
};

// A request without network is an error to the browser's console, and nothing a page could keep from it.
const noNetwork =
  /net::ERR_(INTERNET_DISCONNECTED|EMPTY_RESPONSE|CONNECTION_|NETWORK_|ABORTED|FAILED|SOCKET_|INCOMPLETE_|CONTENT_LENGTH_MISMATCH)/;

export function hearComplaints(device: string): Complaints {
  const heard: string[] = [];
  const expected = [noNetwork];
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) heard.push(`${device}: ${text}`);
  };
  return {
    heard,
    expect(pattern) {
      expected.push(pattern);
    },
    listen(context) {
      context.on('console', (message) => {
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => note(sayError(error.error())));
    },
  };
}

function sayError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${JSON.stringify(error)}`;
  return `thrown: ${error.name} ${error.message} ${error.stack ?? ''}`;
}
