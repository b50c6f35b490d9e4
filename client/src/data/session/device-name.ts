/** What a list of devices calls this one: `Chrome · Android`. Not a fingerprint: two words. */
export function deviceName(userAgent: string): string {
  const browser = first(userAgent, {
    'Edg/': 'Edge',
    'Firefox/': 'Firefox',
    'Chrome/': 'Chrome',
    'Safari/': 'Safari',
  });
  const system = first(userAgent, {
    iPhone: 'iPhone',
    iPad: 'iPad',
    Android: 'Android',
    Windows: 'Windows',
    'Mac OS': 'Mac',
    Linux: 'Linux',
  });
  return [browser, system].filter(Boolean).join(' · ') || 'Browser';
}

function first(text: string, names: Record<string, string>): string {
  return Object.entries(names).find(([mark]) => text.includes(mark))?.[1] ?? '';
}
