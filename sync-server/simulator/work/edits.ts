import type { Desk } from './desk.ts';
import { token } from './desk.ts';

export type Body = Record<string, unknown>;
type Edit = (desk: Desk, body: Body) => Body;

const text =
  (field: string): Edit =>
  (desk) => ({ [field]: `${field} ${token(desk)}` });
const oneOf =
  (field: string, values: readonly unknown[]): Edit =>
  (desk) => ({
    [field]: desk.chance.pick(values),
  });

/** How a person changes a record of each type: one field, or several that agree. */
export const edits: Readonly<Record<string, readonly Edit[]>> = {
  supplier: [
    text('name'),
    text('note'),
    text('phone'),
    (desk) => ({ email: `${token(desk)}@example.be` }),
    oneOf('defaultAccount', ['61011', '61050', '61100']),
    oneOf('ibans', [['BE68539007547034'], [], ['BE71096123456769']]),
    oneOf('defaultKeyCode', ['A', 'B', null]),
    (desk, body) => (Object.hasOwn(body, 'website') ? { website: token(desk) } : {}),
  ],
  lot: [text('description'), oneOf('floor', [0, 1, 2, 3]), (desk) => ({ number: token(desk) })],
  owner: [
    (desk) => ({ email: `${token(desk)}@example.be` }),
    oneOf('language', ['fr', 'nl', 'de']),
    (desk) => ({ phone: `+32 ${token(desk)}` }),
  ],
  building: [text('name'), (desk) => ({ approvalThreshold: desk.chance.below(2) === 0 ? null : 0 })],
  allocationKey: [text('name'), moveParts, moveParts],
  debtorNote: [text('note'), oneOf('dispute', [null, { since: '2026-10-01', reason: 'Chauffage' }])],
  paymentSettings: [(desk) => ({ daysToPay: desk.chance.below(60) }), oneOf('communication', ['perOwner'])],
  preferences: [oneOf('language', ['fr', 'nl', 'de', 'en'])],
  settledRefusals: [settleOne],
};
export const editedTypes = Object.keys(edits);

type Version = { readonly from: string; readonly parts: Readonly<Record<string, number>> };

/** Parts move between two lots of the key, now or from a later year on; their sum stays. */
function moveParts({ chance }: Desk, body: Body): Body {
  const versions = body.versions as Version[];
  const last = versions.at(-1);
  if (!last) return {};
  const [from, to] = [chance.pick(Object.keys(last.parts)), chance.pick(Object.keys(last.parts))];
  if (!from || !to || from === to) return {};
  const moved = chance.below(last.parts[from] ?? 0);
  const parts = {
    ...last.parts,
    [from]: (last.parts[from] ?? 0) - moved,
    [to]: (last.parts[to] ?? 0) + moved,
  };
  // What an invoice or a call was shared by stands: whoever changes it then begins a new version.
  const isNew = versions.length < 4 && chance.happens(0.4);
  if (isNew) return { versions: [...versions, { from: `${2026 + versions.length}-12-31`, parts }] };
  return { versions: [...versions.slice(0, -1), { ...last, parts }] };
}

/** One refusal more is done with; now and then one comes back. */
function settleOne(desk: Desk, body: Body): Body {
  const before = body.mutations as string[];
  if (before.length > 0 && desk.chance.happens(0.15)) return { mutations: before.slice(1) };
  const next = refusalsOf(desk).find((id) => !before.includes(id)) ?? desk.chance.uuid();
  return { mutations: [...before, next] };
}

export function refusalsOf({ tab }: Desk): string[] {
  return [...tab.disk.journal.inbox.keys()];
}
