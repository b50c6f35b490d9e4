import * as z from 'zod/mini';
import type { Role } from '../identity/role.ts';

/** What a person may ask to be told of while the app is shut. */
export const alertKinds = ['fundCall', 'approval', 'assembly'] as const;
export const AlertKind = z.enum(alertKinds);
export type AlertKind = z.infer<typeof AlertKind>;

export type ToldBy = {
  /** The type of the document that is new to its reader. */
  readonly type: string;
  /** The command that brings it about. */
  readonly command: string;
  /** Who is told, of those who may read it. */
  readonly roles: readonly Role[];
};

/** [ALT-4] Nothing tells of an assembly yet. */
const toldBy: Readonly<Record<AlertKind, ToldBy | null>> = {
  fundCall: { type: 'ownerCall', command: 'issueCall', roles: ['owner'] },
  approval: { type: 'submittedInvoice', command: 'submitInvoice', roles: ['syndic', 'board'] },
  assembly: null,
};

export function toldByOf(kind: AlertKind): ToldBy | null {
  return toldBy[kind];
}

/** The kind that a document of this type is told as; null: nobody is told of it. */
export function alertKindOf(type: string): AlertKind | null {
  return alertKinds.find((kind) => toldBy[kind]?.type === type) ?? null;
}

/** Whether a command of this type may bring about something that somebody is told of. */
export function isAlerting(command: string): boolean {
  return alertKinds.some((kind) => toldBy[kind]?.command === command);
}

/** [ALT-4] The kinds that may come to somebody with these roles, in the order they are shown. */
export function offeredAlertKinds(roles: readonly Role[]): AlertKind[] {
  return alertKinds.filter((kind) => toldBy[kind]?.roles.some((role) => roles.includes(role)));
}
