import { randomBytes } from './keys.ts';
import type { PasskeyWrap } from './lock-row.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** noPasskey: this browser or its authenticators keep no secret for a page · cancelled: the person, or their device, said no. */
export type PasskeyTrouble = 'noPasskey' | 'cancelled';
export type Secret = { readonly credential: Bytes; readonly secret: BufferSource };

/**
 * Makes a key in the person's authenticator and asks it for the secret that belongs to `salt`. Nothing of it is the
 * server's concern: it opens what lies here, and signs nobody in.
 */
export async function makePasskey(name: string, salt: Bytes): Promise<Secret | PasskeyTrouble> {
  if (!isThere()) return 'noPasskey';
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { name: 'KoproGo' },
        user: { id: randomBytes(16), name, displayName: name },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (typeof made === 'string') return made;
  const { prf } = made.getClientExtensionResults();
  if (!prf?.enabled && !prf?.results) return 'noPasskey';
  const credential = new Uint8Array(made.rawId);
  // Some tell the secret only when they are asked the second time.
  const first = prf.results?.first;
  return first ? { credential, secret: first } : askPasskey([{ credential, salt }]);
}

/** The secret of whichever of these keys the person shows. */
export async function askPasskey(
  known: readonly Pick<PasskeyWrap, 'credential' | 'salt'>[],
): Promise<Secret | PasskeyTrouble> {
  if (!isThere()) return 'noPasskey';
  const evalByCredential = Object.fromEntries(
    known.map(({ credential, salt }) => [base64Url(credential), { first: salt }]),
  );
  const given = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: known.map(({ credential }) => ({ type: 'public-key', id: credential })),
        userVerification: 'required',
        extensions: { prf: { evalByCredential } },
      },
    }),
  );
  if (typeof given === 'string') return given;
  const secret = given.getClientExtensionResults().prf?.results?.first;
  return secret ? { credential: new Uint8Array(given.rawId), secret } : 'noPasskey';
}

const isThere = () => typeof PublicKeyCredential !== 'undefined' && Boolean(navigator.credentials);

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | PasskeyTrouble> {
  try {
    return ((await ask()) as PublicKeyCredential | null) ?? 'cancelled';
  } catch (cause) {
    // How browsers tell a refusal, a time that ran out, and an authenticator that cannot.
    const name = cause instanceof DOMException ? cause.name : '';
    if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
    if (name === 'NotSupportedError' || name === 'SecurityError' || name === 'InvalidStateError')
      return 'noPasskey';
    throw cause;
  }
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
