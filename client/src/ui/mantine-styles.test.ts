import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../', import.meta.url));
const mantine = dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css'));
const sheets = readFileSync(join(source, 'ui/mantine-styles.ts'), 'utf8');

test('every Mantine component in use has its style sheet', () => {
  const used = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => importedFromMantine(readFileSync(join(source, file), 'utf8')));
  const styled = used.filter((name) => existsSync(join(mantine, 'styles', `${name}.css`)));
  expect(styled).toContain('Button');
  expect(styled.filter((name) => !sheets.includes(`/${name}.css`))).toEqual([]);
});

function importedFromMantine(code: string): string[] {
  const lists = [...code.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].map(
    (found) => found[1] ?? '',
  );
  return lists.flatMap((list) => list.split(',')).map((name) => name.trim());
}
