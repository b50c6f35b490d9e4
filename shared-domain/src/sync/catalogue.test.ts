import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRefusalCodes, catalogue, definitionOf } from './catalogue.ts';
import type { Definition } from './define.ts';
import { SyncedDocument } from './document.ts';
import { mergeRecord } from './merge.ts';
import { placeCommand, placeDocument } from './place.ts';
import { parseDocument } from './validate.ts';

const account = '00000000-0000-7000-8000-000000000501';
const at = '2026-11-20T09:00:00.000Z';
const scopes = /^(org:[^:]+:staff|building:[^:]+(:board|:staff)?|owner:[^:]+|person:[^:]+)$/;

function placed(definition: Definition): SyncedDocument {
  const { sample, type, version } = definition;
  const place =
    definition.discipline === 'commands'
      ? placeCommand(definition, sample, { account, at })
      : placeDocument(definition as Exclude<Definition, { discipline: 'commands' }>, sample);
  return { ...sample, ...place, type, version, rev: '1', deleted: false };
}

describe.each([...catalogue])('%s', (type, definition) => {
  const { sample } = definition;

  test('its sample is valid and survives the wire', () => {
    const sent = JSON.parse(JSON.stringify(sample.body));
    expect(sent).toEqual(sample.body);
    expect(definition.schema.parse(sent)).toEqual(sample.body);
  });

  test('unknown fields are refused', () => {
    expect(definition.schema.safeParse({ ...sample.body, surprise: 1 }).success).toBe(false);
  });

  test('its place is computed', () => {
    const document = placed(definition);
    expect(SyncedDocument.safeParse(document).success).toBe(true);
    expect(document.scope).toMatch(scopes);
    if (definition.discipline !== 'drafts') {
      expect(parseDocument(catalogue, document, account).ok).toBe(true);
    }
  });

  test('its migrations leave no version out', () => {
    const lifted = Array.from({ length: definition.version - 1 }, (_, index) => String(index + 1));
    expect(Object.keys(definition.migrations ?? {})).toEqual(lifted);
    expect(definitionOf(type)).toBe(definition);
  });
});

const definitions = [...catalogue.values()];
const records = definitions.filter((one) => one.discipline === 'records');
const drafts = definitions.filter((one) => one.discipline === 'drafts');

test.each(records)('$type merged with itself stays as it is', (definition) => {
  const { body } = definition.sample;
  expect(Object.keys(definition.merge).sort()).toEqual(Object.keys(body).sort());
  expect(definition.check?.(body) ?? null).toBeNull();
  for (const base of [body, null]) {
    const unchanged = { merged: body, conflicts: [], told: [], fixed: [] };
    expect(mergeRecord(definition, base, body, body)).toEqual(unchanged);
  }
});

test.each(drafts)('$type is projected the same again', (definition) => {
  expect(definition.project(definition.sample.body)).toEqual(definition.sample.body);
  expect(definition.schema.safeParse(definition.project(definition.initial)).success).toBe(true);
});

test('every reason the domain gives is on the list, once', () => {
  const root = join(import.meta.dirname, '..');
  const said = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && !/testing/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(/(?:code|error): '([a-zA-Z]+\.[a-zA-Z]+)'/g),
    ])
    .map((found) => found[1]);
  expect(said.filter((code) => !allRefusalCodes.some((one) => one === code))).toEqual([]);
  expect(new Set(allRefusalCodes).size).toBe(allRefusalCodes.length);
});
