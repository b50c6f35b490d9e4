import type * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Id, isId } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { cleanText } from '../../kernel/plain-text.ts';
import { VatRate } from '../vat/vat-rate.ts';
import { type DraftLine, DraftPage, type InvoiceDraft, PrivateTo } from './invoice-draft.ts';

/**
 * [PAY-4] Reads a draft out of whatever two devices made of it: what is no date, no amount or no rate counts as not
 * filled in, so that no merge can block anybody.
 */
export function projectDraft(raw: unknown): InvoiceDraft {
  const held = objectOf(raw);
  const bookedOn = only(LocalDate, held.bookedOn);
  return {
    building: only(Id, held.building) ?? '',
    createdOn: only(Instant, held.createdOn) ?? '',
    supplierId: only(Id, held.supplierId),
    number: text(held.number, 60),
    invoicedOn: only(LocalDate, held.invoicedOn),
    dueOn: only(LocalDate, held.dueOn),
    ...(bookedOn !== null && { bookedOn }),
    total: only(Cents, held.total),
    communication: text(held.communication, 140),
    note: text(held.note, 4000),
    lines: each(held.lines, projectLine),
    pages: each(held.pages, projectPage),
  };
}

function projectLine(raw: Readonly<Record<string, unknown>>): DraftLine {
  const { ownerId, lotId } = objectOf(raw.privateTo);
  const privateTo = only(PrivateTo, { ownerId: plain(ownerId), lotId: plain(lotId) });
  return {
    position: position(raw.position),
    description: text(raw.description, 400),
    account: only(AccountCode, raw.account),
    keyId: only(Id, raw.keyId),
    net: only(Cents, raw.net),
    vatRate: only(VatRate, raw.vatRate),
    ...(privateTo !== null && { privateTo }),
  };
}

function projectPage(raw: Readonly<Record<string, unknown>>): DraftPage | null {
  return only(DraftPage, {
    position: position(raw.position),
    sha256: plain(raw.sha256),
    mediaType: plain(raw.mediaType),
    bytes: raw.bytes,
  });
}

function each<Item>(
  raw: unknown,
  project: (item: Readonly<Record<string, unknown>>) => Item | null,
): Record<Id, Item> {
  const items: Record<Id, Item> = {};
  for (const [id, held] of Object.entries(objectOf(raw))) {
    const item = isId(id) && isObject(held) ? project(held) : null;
    if (item !== null) items[id] = item;
  }
  return items;
}

function only<Schema extends z.ZodMiniType>(schema: Schema, raw: unknown): z.infer<Schema> | null {
  const parsed = schema.safeParse(plain(raw));
  return parsed.success ? (parsed.data as z.infer<Schema>) : null;
}

function text(raw: unknown, longest: number): string {
  const found = plain(raw);
  return typeof found === 'string' ? cleanText(cleanText(found).slice(0, longest)) : '';
}

function position(raw: unknown): number {
  return Number.isSafeInteger(raw) ? (raw as number) : 0;
}

// Automerge hands out strings that are set whole as an object around the string.
function plain(raw: unknown): unknown {
  return isObject(raw) && typeof raw.val === 'string' ? raw.val : raw;
}

function objectOf(raw: unknown): Readonly<Record<string, unknown>> {
  return isObject(raw) ? raw : {};
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
