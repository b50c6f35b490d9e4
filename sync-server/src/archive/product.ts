import { readFileSync } from 'node:fs';
import type { Manifest } from 'shared-domain/archive';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** What writes an archive. */
export const product: Manifest['product'] = { name: 'KoproGo', version };
