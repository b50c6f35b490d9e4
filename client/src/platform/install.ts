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
    // A browser asks once for each time it offered.
    offered = null;
    await event.prompt();
  };
}

export function isInstalled(): boolean {
  return window.matchMedia('(display-mode: standalone)').matches;
}

/** Safari clears what a site that is not installed keeps, once it was not opened for seven days; so does every browser there. */
export function clearsSoon(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  // An iPad says that it is a Mac; no Mac has a touch screen.
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isApple && !isInstalled();
}
