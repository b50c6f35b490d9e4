import { invariant } from 'shared-domain/kernel';
import { type MediaType, shownAs } from '../../platform/photo/media-type.ts';
import type { RowCodec, SealedTable } from './row-codec.ts';
import type { Sealer } from './sealer.ts';

/**
 * What stays in clear of a row, and which of it the seal holds on to: `bound` never changes without the row being
 * sealed anew. A position is given by the database when the row is added, so nothing can hold on to it.
 */
const tables: Record<SealedTable, { readonly bound: readonly string[]; readonly loose: readonly string[] }> =
  {
    entries: {
      bound: ['organisation', 'discipline', 'answered', 'takenAt', 'revKeys', 'documentKey', 'enteredAt'],
      loose: ['position'],
    },
    inbox: { bound: ['id', 'organisation', 'at'], loose: ['state'] },
    blobs: { bound: ['key', 'organisation', 'sha256', 'mediaType', 'bytes'], loose: ['kept', 'usedAt'] },
    typed: { bound: ['name'], loose: [] },
  };

type Bytes = Uint8Array<ArrayBuffer>;
type Fields = Record<string, unknown>;
const utf8 = new TextEncoder();
const text = new TextDecoder();

/** Rows of the journal and of the photos, sealed. A photo is sealed as a Blob, for browsers keep those beside their tables. */
export function sealedRows(sealer: Sealer): RowCodec {
  const placeOf = (table: SealedTable, row: Fields) => [
    table,
    ...tables[table].bound.map((name) => row[name] ?? null),
  ];
  return {
    async seal(table, row) {
      const fields = { ...row } as Fields;
      const clear = pick(fields, [...tables[table].bound, ...tables[table].loose]);
      const content = table === 'blobs' ? await bytesOf(fields.data) : jsonOf(fields, Object.keys(clear));
      const sealed = await sealer.seal(placeOf(table, fields), content);
      return (
        table === 'blobs' ? { ...clear, data: new Blob([sealed]) } : { ...clear, sealed }
      ) as typeof row;
    },
    async open(table, row) {
      const { sealed, ...clear } = row as Fields;
      if (table === 'blobs') {
        const bytes = await sealer.open(placeOf(table, clear), await bytesOf(clear.data));
        return {
          ...clear,
          data: new Blob([bytes], { type: shownAs(clear.mediaType as MediaType) }),
        } as typeof row;
      }
      invariant(sealed instanceof Uint8Array, `a row of ${table} is sealed`);
      const opened = text.decode(await sealer.open(placeOf(table, clear), sealed as Bytes));
      return { ...clear, ...(JSON.parse(opened) as Fields) } as typeof row;
    },
  };
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name]]));
}

function jsonOf(fields: Fields, without: readonly string[]): Bytes {
  const rest = Object.entries(fields).filter(([name]) => !without.includes(name));
  return utf8.encode(JSON.stringify(Object.fromEntries(rest)));
}

async function bytesOf(data: unknown): Promise<Bytes> {
  invariant(data instanceof Blob, 'a photo is a Blob');
  return new Uint8Array(await data.arrayBuffer());
}
