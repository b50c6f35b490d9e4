import { randomUUID } from 'node:crypto';
import { catalogue } from 'shared-domain/sync';
import { forgetPlaygrounds } from './admin/forget-playgrounds.ts';
import { type PlayPorts, play } from './admin/play.ts';
import { type SignUpPorts, signUp } from './admin/sign-up.ts';
import { alerting } from './alerts/alerting.ts';
import type { AlertStore } from './alerts/ports.ts';
import { exportBuilding } from './archive/export-building.ts';
import { archiveUploads } from './archive/uploads.ts';
import { accessTokens } from './auth/access-tokens.ts';
import {
  askAboutDevice,
  listDevices,
  noteUnsent,
  revokeDevice,
  theftsAreKnown,
} from './auth/manage-devices.ts';
import { changePassword, findSession, signOut } from './auth/manage-sessions.ts';
import type { AuthPorts } from './auth/ports.ts';
import { profileOf } from './auth/profile.ts';
import { rateLimit } from './auth/rate-limit.ts';
import { refresh } from './auth/refresh.ts';
import type { Secrets } from './auth/secrets.ts';
import { signIn } from './auth/sign-in.ts';
import { dailyAllowance } from './blobs/daily-allowance.ts';
import { daily } from './daily.ts';
import type { FillPorts } from './demo/play/fill-playground.ts';
import { faultPoints } from './faults.ts';
import type { LinkPorts } from './links/ports.ts';
import type { Log } from './log.ts';
import type { AuthUseCases } from './routes/auth-use-cases.ts';
import { accountStore } from './store/account-store.ts';
import { alertStore } from './store/alert-store.ts';
import { blobStore } from './store/blob-store.ts';
import { buildingSource } from './store/building-source.ts';
import { openDatabase, type Sql } from './store/database.ts';
import { linkStore } from './store/link-store.ts';
import { membershipsOf } from './store/members.ts';
import { notices } from './store/notices.ts';
import { organisationDirectory } from './store/organisation-directory.ts';
import { organisationStore } from './store/organisation-store.ts';
import { sessionStore } from './store/session-store.ts';
import { addWholeBlobs } from './store/whole-blobs.ts';
import { draftSettler } from './sync/draft-settler.ts';
import { headSeal } from './sync/head-seal.ts';
import { changes } from './sync/watch-changes.ts';

export type ServiceOptions = {
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly signInsPerMinute: number;
  /** Sign-ins that fail, in a minute, from one address. */
  readonly failuresPerAddress?: number;
  /** People who make themselves an account, in an hour, from one network; without a word, nobody does. */
  readonly signUpsPerHour?: number;
  /** Invented co-ownerships that may stand at once, for people who play. */
  readonly mostPlaygrounds?: number;
  /** What one account may bring in a day. */
  readonly blobBytesPerDay?: number;
  /** Of one device, and of a whole organisation; without a word, none waits. */
  readonly pushesPerMinute?: number;
  readonly organisationPushesPerMinute?: number;
  /** How often the password of one account may be changed, or made anew by somebody else. */
  readonly passwordsPerHour?: number;
  /** Archives of buildings that one account may ask for, or ask about. */
  readonly exportsPerHour?: number;
  /** Links to documents that one account may make. */
  readonly linksPerHour?: number;
  /** Links that may be tried from one address. */
  readonly linkTriesPerMinute?: number;
  /** Push services besides those of the known browsers, by their origins. */
  readonly pushServices?: readonly string[];
  readonly pushContact?: string;
  /** Changes of what devices of one account are told. */
  readonly alertChangesPerHour?: number;
  readonly fault?: string | undefined;
  readonly now?: () => Date;
};

export type Services = Awaited<ReturnType<typeof startServices>>;

const pollMillis = 60_000;

/** Everything behind the routes, wired: storage, sign-in, the draft thread, news of changes. */
export async function startServices(options: ServiceOptions) {
  const { databaseUrl, secrets, log, now = () => new Date() } = options;
  const sql = openDatabase({ url: databaseUrl });
  const news = notices(databaseUrl, (error) => log.failure('notice', error));
  const store = organisationStore(sql, news.announce);
  const watched = changes(store);
  await news.listen(watched.moved);
  const polling = setInterval(
    () => void watched.poll().catch((error) => log.failure('poll', error)),
    pollMillis,
  );
  polling.unref();
  const seal = headSeal(secrets.heads);
  const drafts = draftSettler();
  const accounts = accountStore(sql);
  const sessions = sessionStore(sql);
  const blobs = blobStore(sql);
  const directory = organisationDirectory(sql, seal.newNonce);
  const sweeps = dailySweeps(blobs, directory, log);
  const alerts = alertsOf(options, alertStore(sql), now);
  const memberships = (account: string) => membershipsOf(sql, account);
  const limits = signInLimits(options, now);
  const auth = authUseCases(
    { accounts, sessions, ...limits, refreshKey: secrets.refresh, now },
    { store, directory, signUpLimit: limits.signUpLimit, ...playing(options, sql, store) },
    secrets,
    (account) => profileOf({ store, membershipsOf: memberships, theftsOf: sessions.untoldThefts }, account),
  );
  const onBug = (error: unknown) => log.failure('mutation', error);
  const kept = { store, blobs, source: buildingSource(sql), directory, memberships, catalogue, now };
  const uploads = archiveUploads({ ...kept, settleDraft: drafts.settle });
  const exports = { ...kept, exportLimit: rateLimit(options.exportsPerHour ?? 30, now, 3_600_000) };
  return {
    store,
    accounts,
    sessions,
    auth,
    now,
    watched,
    memberships,
    directory,
    blobs,
    blobAllowance: dailyAllowance(options.blobBytesPerDay ?? 1_000_000_000, now),
    pushLimits: {
      devicePerMinute: options.pushesPerMinute ?? Number.POSITIVE_INFINITY,
      organisationPerMinute: options.organisationPushesPerMinute ?? Number.POSITIVE_INFINITY,
    },
    passwordLimit: limits.passwordLimit,
    links: linkPorts(options, { store, blobs, links: linkStore(sql), now }),
    alerts,
    archives: { exports, exporting: exportBuilding(exports), uploads },
    sweepUploads: sweeps.uploads,
    sweepPlaygrounds: sweeps.playgrounds,
    exchange: {
      ...{ store, seal, catalogue, settleDraft: drafts.settle, newRev: () => randomUUID(), onBug },
      heard: alerts.heard,
    },
    fault: faultPoints(options.fault),
    ping: async () => {
      await sql`select 1`;
    },
    stop: async () => {
      clearInterval(polling);
      watched.stop();
      for (const part of [sweeps, uploads, drafts, alerts, news]) await part.stop();
      await sql.end({ timeout: 5 });
    },
  };
}

function signInLimits(options: ServiceOptions, now: () => Date) {
  const { signInsPerMinute, failuresPerAddress = 60, passwordsPerHour = 3, signUpsPerHour = 0 } = options;
  return {
    signUpLimit: signUpsPerHour > 0 ? rateLimit(signUpsPerHour, now, 3_600_000) : null,
    signInLimit: rateLimit(signInsPerMinute, now),
    addressLimit: rateLimit(failuresPerAddress, now),
    passwordLimit: rateLimit(passwordsPerHour, now, 3_600_000),
  };
}

function alertsOf(options: ServiceOptions, alerts: AlertStore, now: () => Date) {
  const { secrets, log, pushServices = [], alertChangesPerHour = 60 } = options;
  const { pushContact: contact = 'mailto:postmaster@koprogo.example' } = options;
  const failed = (error: unknown) => log.failure('alert', error);
  const limits = { namedServices: pushServices, contact, keepsPerHour: alertChangesPerHour };
  return alerting({ alerts, seed: secrets.alerts, ...limits, failed, now });
}

function dailySweeps(
  blobs: ReturnType<typeof blobStore>,
  directory: ReturnType<typeof organisationDirectory>,
  log: Log,
) {
  const uploads = async () => {
    for (const { organisation } of await directory.all()) await blobs.sweepUploads(organisation);
  };
  const playgrounds = () => forgetPlaygrounds(directory);
  const onError = (error: unknown) => log.failure('sweep', error);
  const every = [daily(uploads, onError), daily(playgrounds, onError)];
  const stop = async () => {
    await Promise.all(every.map((one) => one.stop()));
  };
  return { uploads, playgrounds, stop };
}

function playing(
  { mostPlaygrounds = 100 }: ServiceOptions,
  sql: Sql,
  store: FillPorts['store'],
): Pick<PlayPorts, 'mostPlaygrounds' | 'fill'> {
  const addBlobs: FillPorts['addBlobs'] = (...given) => addWholeBlobs(sql, ...given);
  // Its tables and words are for servers on which somebody plays.
  const load = () => import('./demo/play/fill-playground.ts');
  return {
    mostPlaygrounds,
    fill: async (making) => (await load()).fillPlayground({ store, addBlobs }, making),
  };
}

function linkPorts(options: ServiceOptions, ports: Omit<LinkPorts, 'linkLimit' | 'openingLimit'>): LinkPorts {
  const { linksPerHour = 60, linkTriesPerMinute = 60 } = options;
  const linkLimit = rateLimit(linksPerHour, ports.now, 3_600_000);
  return { ...ports, linkLimit, openingLimit: rateLimit(linkTriesPerMinute, ports.now) };
}

function authUseCases(
  ports: AuthPorts,
  founding: Pick<SignUpPorts, 'store' | 'directory' | 'signUpLimit'> &
    Pick<PlayPorts, 'mostPlaygrounds' | 'fill'>,
  secrets: Secrets,
  profile: AuthUseCases['profileOf'],
): AuthUseCases {
  const tokens = accessTokens(secrets.signing, ports.now);
  const signingIn = signIn(ports);
  return {
    tokens,
    signIn: signingIn,
    isSignUpOpen: founding.signUpLimit !== null,
    signUp: signUp({ ...ports, ...founding, signIn: signingIn }),
    play: play({ ...ports, ...founding, signIn: signingIn }),
    refresh: refresh(ports),
    signOut: signOut(ports),
    listDevices: listDevices(ports),
    revokeDevice: revokeDevice(ports),
    noteUnsent: noteUnsent(ports),
    theftsAreKnown: theftsAreKnown(ports),
    askAboutDevice: askAboutDevice(ports),
    changePassword: changePassword(ports),
    findSession: findSession(ports, tokens),
    accountOf: ({ account }) => ports.accounts.byId(account),
    profileOf: profile,
  };
}
