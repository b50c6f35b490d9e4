/** Why a start failed, in one sentence for whoever typed the command. */
export function startSentence(error: unknown): string {
  const found = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message, port, path } = Object(found) as Record<string, string | undefined>;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or choose another with PORT=…`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `No permission to write or listen: ${path ?? `port ${port}`}.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
      return 'The database cannot be reached: is PostgreSQL running, and is its address right?';
    case '28P01':
    case '28000':
      return 'The database refuses the user or password of its address.';
    case '3D000':
      return 'The database named in the address does not exist.';
    case '42P01':
      return 'The database is not prepared: run `node sync-server/src/store/migrate.ts` first.';
    default:
      return `The start failed: ${message ?? String(found)}`;
  }
}
