import { i18n } from '../../i18n/index.ts';

/** Shown outside every provider, when the application could not open its storage. */
export function NoStoragePage({ reason }: { reason: unknown }) {
  const detail = reason instanceof Error ? reason.message : String(reason);
  return (
    <main
      style={{
        maxWidth: '32rem',
        margin: '15vh auto',
        padding: '0 16px',
        fontFamily: 'system-ui, sans-serif',
      }}
      role="alert"
    >
      <h1>{i18n._('shell.noStorageTitle')}</h1>
      <p>{i18n._('shell.noStorageBody')}</p>
      <p>
        <code>{detail}</code>
      </p>
      <button type="button" onClick={() => location.reload()}>
        {i18n._('shell.reload')}
      </button>
    </main>
  );
}
