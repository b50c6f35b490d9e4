import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Not ours to copy: beside the repository where they are at hand.
const schemas = new URL(process.env.KOPROGO_SCHEMAS ?? '../../../../../../shared/data/xsd/', import.meta.url);
const schemaOf = (format: string) => fileURLToPath(new URL(`${format}.xsd`, schemas));

/** Whether files can be held against their schemas here. */
export const hasSchemas =
  existsSync(schemaOf('pain.001.001.09')) && spawnSync('xmllint', ['--version']).status === 0;

/** What xmllint says against a text; empty when it is valid. */
export function schemaErrors(format: string, text: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schemaOf(format), '-'], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
