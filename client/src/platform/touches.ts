const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls back whenever a person does something in this tab. */
export function onTouch(touched: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  for (const sign of signs) document.addEventListener(sign, touched, { capture: true, passive: true });
  return () => {
    for (const sign of signs) document.removeEventListener(sign, touched, { capture: true });
  };
}
