import { allRefusalCodes, type RefusalCode, type syncRefusals } from 'shared-domain/sync';

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 416 | 422 | 426 | 429 | 500 | 503;

/** Codes of the exchange itself, each with its status; one that lacks does not build. */
const statuses = {
  'sync.gap': 409,
  'sync.epochChanged': 409,
  'sync.clientTooOld': 426,
  'sync.numberReused': 409,
  'sync.conflict': 409,
  'sync.notAllowed': 403,
  'sync.notFound': 404,
  'sync.malformed': 400,
  'sync.misplaced': 422,
  'sync.unknownType': 422,
  'sync.versionUnknown': 422,
  'sync.fieldFixed': 422,
  'sync.draftTooLarge': 413,
  'sync.missingState': 409,
  'sync.inUse': 409,
  'request.malformed': 400,
  'request.tooLarge': 413,
  'request.tooDeep': 400,
  'request.notFound': 404,
  'request.tooMany': 429,
  'request.unavailable': 503,
  'request.failed': 500,
  'auth.wrongCredentials': 401,
  'auth.crowded': 429,
  'auth.signInNeeded': 401,
  'auth.sessionEnded': 401,
  'auth.deviceRevoked': 401,
  'auth.notAllowed': 403,
  'auth.emailTaken': 409,
  'auth.passwordTooShort': 422,
  'auth.passwordUnchanged': 422,
  'auth.passwordMustChange': 403,
  'auth.originUnknown': 403,
  'blob.tooLarge': 413,
  'blob.typeUnknown': 415,
  'blob.hashMismatch': 422,
  'blob.notFound': 404,
  'blob.offsetMismatch': 409,
  // A device's own: no server answers it.
  'device.full': 500,
  'sync.changedSince': 409,
  'alert.serviceUnknown': 422,
  'play.full': 409,
  'play.noInvitation': 403,
} as const satisfies Record<(typeof syncRefusals)[number], Status>;

/** Every other code is a rule of an area: it says no to content that was understood. */
const rulesSayNo = Object.fromEntries(allRefusalCodes.map((code) => [code, 422])) as Record<RefusalCode, 422>;

/** What is there or too large already is no matter of the content. */
const ofArchives = {
  'archive.buildingHere': 409,
  'archive.uploadGone': 404,
  'archive.tooLarge': 413,
} as const;

/** A link that ended is one that is not there. */
const ofLinks = { 'document.linkEnded': 404 } as const;

export const statusOf = { ...rulesSayNo, ...statuses, ...ofArchives, ...ofLinks } satisfies Record<
  RefusalCode,
  Status
>;
