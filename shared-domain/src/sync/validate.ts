import type * as z from 'zod/mini';
import { isId } from '../kernel/id.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Catalogue } from './catalogue-of.ts';
import type { Definition } from './define.ts';
import type { SyncedDocument } from './document.ts';
import { liftBody } from './lift.ts';
import { type Place, placeCommand, placeDocument } from './place.ts';
import { Mutation } from './wire.ts';

export type Parsed<Of extends Definition = Definition> = {
  readonly definition: Of;
  readonly document: SyncedDocument;
};

export type ParsedMutation = Parsed & { readonly mutation: Mutation };

/**
 * [SYN-3] What a server makes of one pushed mutation: strict for the version it declares, lifted to ours where that is
 * older, and in its place as its definition computes it. What comes back is safe to store or to decide.
 */
export function parseMutation(
  catalogue: Catalogue,
  raw: unknown,
  author: { readonly account: string; readonly organisation: string },
): Result<ParsedMutation, Refusal> {
  const read = Mutation.safeParse(raw);
  if (!read.success) return refuse(malformed(read.error.issues));
  const { discipline, document, base } = read.data as Mutation;
  if (document.organisation !== author.organisation) return refuse({ code: 'sync.notFound' });
  const parsed = parseDocument(catalogue, document, author.account);
  if (!parsed.ok) return parsed;
  const { definition } = parsed.value;
  if (definition.discipline !== discipline) {
    return refuse({ code: 'sync.unknownType', params: { type: document.type } });
  }
  const lifted = base ? liftBody(definition, document.version, base.body) : null;
  if (lifted && !lifted.ok) return lifted;
  const mutation: Mutation = {
    ...(read.data as Mutation),
    document: parsed.value.document,
    base: base && lifted ? { rev: base.rev, body: lifted.value } : null,
  };
  return accept({ ...parsed.value, mutation });
}

/** [SYN-3] The same for a document alone. `account` is its author's. */
export function parseDocument(
  catalogue: Catalogue,
  document: SyncedDocument,
  account: string,
): Result<Parsed, Refusal> {
  const definition = catalogue.get(document.type);
  if (!definition) return refuse({ code: 'sync.unknownType', params: { type: document.type } });
  if (document.version > definition.version) {
    const { type, version } = document;
    return refuse({ code: 'sync.versionUnknown', params: { type, version } });
  }
  if (!isNameFor(definition, document.id)) return refuse({ code: 'sync.malformed', params: { field: 'id' } });
  if (definition.discipline === 'drafts') return parseDraft(definition, document);
  if (document.crdt !== undefined || document.heads !== undefined) {
    return refuse({ code: 'sync.malformed', params: { field: 'crdt' } });
  }
  if (document.deleted) return parseRemoval(definition, document);
  const lifted = liftBody(definition, document.version, document.body);
  if (!lifted.ok) return lifted;
  const body = definition.schema.safeParse(lifted.value);
  if (!body.success) return refuse(malformed(body.error.issues));
  const refusal = definition.discipline === 'records' ? definition.check?.(body.data) : null;
  if (refusal) return refuse(refusal);
  return inPlace(definition, { ...document, body: body.data }, account);
}

/** Who removes a record names it; what it said is the server's to know, and where it stands too. */
function parseRemoval(definition: Definition, document: SyncedDocument): Result<Parsed, Refusal> {
  if (definition.discipline === 'records') return accept({ definition, document: { ...document, body: {} } });
  return refuse({ code: 'sync.malformed', params: { field: 'deleted' } });
}

/** [SYN-4] Only facts are named by the server; nobody takes such a name for something else. */
function isNameFor(definition: Definition, id: string): boolean {
  if (!isId(id)) return false;
  return definition.discipline === 'facts' || suffixOf(id) === suffixOf(definition.sample.id);
}

const suffixOf = (id: string) => id.slice('00000000-0000-0000-0000-000000000000'.length);

/** The body of a draft is what its Automerge document says, so only the server's own projection of that counts. */
function parseDraft(definition: Definition, document: SyncedDocument): Result<Parsed, Refusal> {
  const isGone = document.deleted && document.crdt === undefined;
  if (isGone || (document.crdt !== undefined && document.crdt !== ''))
    return accept({ definition, document });
  return refuse({ code: 'sync.malformed', params: { field: 'crdt' } });
}

function inPlace(definition: Definition, document: SyncedDocument, account: string): Result<Parsed, Refusal> {
  const place: Place =
    definition.discipline === 'commands'
      ? placeCommand(definition, document, { account, at: document.sort })
      : placeDocument(definition as Exclude<Definition, { discipline: 'commands' }>, document);
  const isCurrent = document.version === definition.version;
  const misplaced = (['scope', 'building', 'subject', 'sort'] as const).find(
    (name) => document[name] !== place[name],
  );
  // An older version may have stood elsewhere by its own law.
  if (misplaced && isCurrent) return refuse({ code: 'sync.misplaced', params: { field: misplaced } });
  return accept({ definition, document: { ...document, ...place, version: definition.version } });
}

type Issue = z.core.$ZodIssue;

/** The first thing wrong: the areas' schemas say it as a refusal's code, zod's own words become `sync.malformed`. */
function malformed(issues: readonly Issue[]): Refusal {
  const issue = deepest(issues);
  const field = issue?.path.map(String).join('.') ?? '';
  const code = issue && codePattern.test(issue.message) ? issue.message : 'sync.malformed';
  return { code, params: { field } };
}

function deepest(issues: readonly Issue[]): Issue | undefined {
  const issue = issues[0];
  if (issue?.code === 'invalid_union') {
    const within = issue.errors.find(
      (errors) => errors.length === 1 && codePattern.test(errors[0]?.message ?? ''),
    );
    if (within?.[0]) return { ...within[0], path: [...issue.path, ...within[0].path] };
  }
  return issue;
}

const codePattern = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;
