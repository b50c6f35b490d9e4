type InstallEvent = Event & { prompt(): Promise<unknown> };

let offered: InstallEvent | null = null;

// Chromium offers once, early; whoever reads the hint later still gets the button.
if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered = event as InstallEvent;
  });
}

/** Opens the browser's own question, where it has one; null elsewhere. */
export function installOffer(): (() => Promise<void>) | null {
  const event = offered;
  if (!event) return null;
  return async () => {
    await event.prompt();
  };
}

export function isInstalled(): boolean {
  return window.matchMedia('(display-mode: standalone)').matches;
}
