/** The push services of the browsers there are: Chromium's, Mozilla's, Apple's, Microsoft's. */
const services = [
  /^fcm\.googleapis\.com$/,
  /^([a-z0-9-]+\.)+push\.services\.mozilla\.com$/,
  /^([a-z0-9-]+\.)*push\.apple\.com$/,
  /^([a-z0-9-]+\.)+notify\.windows\.com$/,
];

const longest = 2_000;

/**
 * Whether an address that a browser gave is one of a push service: the server would otherwise ask any address that
 * somebody signed in likes, inside its own network too. `others` are origins that an installation names itself.
 */
export function knownServices(others: readonly string[] = []): (endpoint: string) => boolean {
  const named = new Set(others);
  return (endpoint) => {
    if (endpoint.length > longest || !URL.canParse(endpoint)) return false;
    const url = new URL(endpoint);
    if (url.username !== '' || url.password !== '') return false;
    if (named.has(url.origin)) return true;
    return url.protocol === 'https:' && url.port === '' && services.some((one) => one.test(url.hostname));
  };
}

/** Whether an installation named the service itself, which may then lie inside its network. */
export function isNamed(others: readonly string[], endpoint: string): boolean {
  return others.includes(new URL(endpoint).origin);
}

/** Origins, with spaces or commas between; a sentence is thrown for what is none. */
export function pushServicesFrom(text = ''): string[] {
  return text
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const url = URL.canParse(one) ? new URL(one) : null;
      if (!url || !/^https?:$/.test(url.protocol))
        throw new Error('KOPROGO_PUSH_SERVICES must be addresses such as https://push.example.org');
      return url.origin;
    });
}
