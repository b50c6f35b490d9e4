/** Until what the last touch or key changed is on the screen; a tab that nobody looks at is not painted, and goes on. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
