import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// ISO 20022's schemas are not ours to copy: in a directory that KOPROGO_SCHEMAS names, where they are at hand.
const schemas = process.env.KOPROGO_SCHEMAS;
const schemaOf = (format: string) => join(schemas ?? '', `${format}.xsd`);

/** Whether files can be held against their schemas here. */
export const hasSchemas = schemas !== undefined && spawnSync('xmllint', ['--version']).status === 0;

/** What xmllint says against a text; empty when it is valid. */
export function schemaErrors(format: string, text: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schemaOf(format), '-'], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
